namespace ClaimTracker.Discord.Rest.Transport;

/// <summary>A request on its way through the handlers: what they have to know of it, and what they note about it.</summary>
internal sealed class RestCall(RestRequest request, long ticket)
{
    private static readonly HttpRequestOptionsKey<RestCall> Key = new("ClaimTracker.Discord.RestCall");

    public RestRequest Request => request;

    public RestRoute Route => request.Route;

    /// <summary>Its place in every queue: who asked first goes first, also on the second try.</summary>
    public long Ticket => ticket;

    /// <summary>The instant, on the client's clock, until which it may wait for limits; set when it first does.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>How often a limit has turned it away.</summary>
    public int TurnedAway { get; set; }

    /// <summary>How often it went out.</summary>
    public int Tries { get; set; }

    /// <summary>It is repeated after a try that Discord may have carried out.</summary>
    public bool MayHaveLanded { get; set; }

    public static RestCall Of(HttpRequestMessage message) =>
        message.Options.TryGetValue(Key, out var call)
            ? call
            : throw new InvalidOperationException("A request needs to come from RestClient; this one has no call.");

    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);
}
