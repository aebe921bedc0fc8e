using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat.Articles;

internal static class Endings
{
    /// <summary>The answer after "thinking", which a busy machine shows where another would not.</summary>
    public static async Task<Answer> InTheEnd(this Task<Answer> asking) =>
        await (await asking).Settled(TestContext.Current.CancellationToken);
}
