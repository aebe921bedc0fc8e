using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Rest.Self;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Answers what the test says, and counts how often it was asked.</summary>
internal sealed class ScriptedDirectory : IGatewayDirectory
{
    public Uri Url { get; set; } = new("wss://gateway.test");

    public int Remaining { get; set; } = 1000;

    public TimeSpan ResetAfter { get; set; } = TimeSpan.FromHours(3);

    public int Shards { get; set; } = 1;

    /// <summary>Thrown instead of an answer, as long as it is set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What asking does before it answers; by default nothing.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public int Asked { get; private set; }

    public async Task<GatewayBot> FindAsync(CancellationToken cancellationToken)
    {
        Asked++;
        await Before();
        return Failure is null
            ? new GatewayBot(Url, Shards, new SessionStartLimit(1000, Remaining, (long)ResetAfter.TotalMilliseconds, 1))
            : throw Failure;
    }
}
