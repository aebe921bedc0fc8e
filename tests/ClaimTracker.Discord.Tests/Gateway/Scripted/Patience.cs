namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

internal static class Patience
{
    // Only so that a fault shows as a failed test and not as a run that never ends.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The same task; fails when it does not end.</summary>
    public static Task Soon(this Task task) => task.WaitAsync(Longest, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Longest, TestContext.Current.CancellationToken);
}
