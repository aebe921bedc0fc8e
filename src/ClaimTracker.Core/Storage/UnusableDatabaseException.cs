using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Storage;

/// <summary>The database answers, and this program must not touch it; the refusal says why and what to do.</summary>
public sealed class UnusableDatabaseException(Refusal refusal)
    : Exception((refusal ?? throw new ArgumentNullException(nameof(refusal))).ToString())
{
    public Refusal Refusal => refusal;

    /// <summary>The refusal inside a failure; absent when it is another kind of failure.</summary>
    public static Refusal? Find(Exception? failure)
    {
        while (failure is not null and not UnusableDatabaseException)
        {
            failure = failure.InnerException;
        }

        return (failure as UnusableDatabaseException)?.Refusal;
    }
}
