using System.Diagnostics.CodeAnalysis;

namespace ClaimTracker.Core.Refusals;

/// <summary>What came of something a person asked for: the thing itself, or a <see cref="Refusal"/>; never both, never neither.</summary>
public readonly struct Outcome<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public static implicit operator Outcome<T>(T value) =>
        new(value ?? throw new ArgumentNullException(nameof(value)), null);

    public static implicit operator Outcome<T>(Refusal refusal) =>
        new(null, refusal ?? throw new ArgumentNullException(nameof(refusal)));

    /// <summary>True and the thing when it was done; false and the refusal when not.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which is neither.</exception>
    public bool Is([NotNullWhen(true)] out T? done, [NotNullWhen(false)] out Refusal? refused)
    {
        (done, refused) = (value, refusal);
        return value is not null
            || (
                refusal is null ? throw new InvalidOperationException("An outcome needs a value or a refusal.") : false
            );
    }
}
