using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat;

internal static class Waiting
{
    /// <summary>The answer once all of it has come: on a busy machine the bot may say first that it takes longer.</summary>
    public static async Task<Answer> Settled(this Task<Answer> asked) =>
        await (await asked).Settled(TestContext.Current.CancellationToken);
}
