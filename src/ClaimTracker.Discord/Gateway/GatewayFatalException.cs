namespace ClaimTracker.Discord.Gateway;

/// <summary>Why there can be no connection until a person changes something.</summary>
/// <param name="Reason">What Discord refused, as a sentence.</param>
/// <param name="Advice">Which setting to look at and what to do, as a sentence.</param>
public sealed record GatewayFailure(string Reason, string Advice);

/// <summary>Discord refused in a way that trying again cannot mend.</summary>
public sealed class GatewayFatalException(GatewayFailure failure, Exception? inner = null)
    : Exception($"{failure.Reason} {failure.Advice}", inner)
{
    public GatewayFatalException(string reason, string advice, Exception? inner = null)
        : this(new GatewayFailure(reason, advice), inner) { }

    public GatewayFailure Failure { get; } = failure;
}
