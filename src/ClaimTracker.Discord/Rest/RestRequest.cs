namespace ClaimTracker.Discord.Rest;

/// <summary>One call of the API, before it is sent.</summary>
/// <param name="Route">Where it goes.</param>
public sealed record RestRequest(RestRoute Route)
{
    private const int LongestReason = 512;

    /// <summary>What is sent along; null: nothing.</summary>
    public RestBody? Body { get; init; }

    /// <summary>Why, for the server's audit log: 1 to 512 characters of any script; null: no reason. Only some routes take one.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer.</exception>
    public string? Reason
    {
        get;
        init =>
            field =
                value is null || (!string.IsNullOrWhiteSpace(value) && value.Length <= LongestReason)
                    ? value
                    : throw new ArgumentException(
                        $"A reason for the audit log needs 1 to {LongestReason} characters; got {value.Length}.",
                        nameof(value)
                    );
    }

    /// <summary>Whether the call may be sent again when nobody knows if Discord received it.</summary>
    public Repeat Repeat { get; init; }

    /// <summary>The route; never a body, a reason or a secret.</summary>
    public override string ToString() => Route.ToString();
}

/// <summary>
/// Whether a call is sent again after a fault that leaves open whether Discord received it: a server error (5xx), a broken connection, no
/// answer in time. A call that certainly never left, or that a rate limit turned away, is always tried again.
/// </summary>
public enum Repeat
{
    /// <summary>GET, PUT, PATCH and DELETE: yes. The answer to an interaction: once, since Discord refuses a second one. Any other POST: no.</summary>
    ByMethod,

    /// <summary>Yes: Discord recognises the repetition, as it does a message with a <c>nonce</c> and <c>enforce_nonce</c>.</summary>
    Always,

    /// <summary>No.</summary>
    Never,
}
