using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>A call's place among those of its bucket that are on their way.</summary>
internal sealed class Permit(RestCall call, Bucket bucket)
{
    public RestCall Call => call;

    /// <summary>Changes when the route turns out to belong to another bucket.</summary>
    public Bucket Bucket { get; set; } = bucket;

    /// <summary>When the call went out; before that, when it got its place.</summary>
    public TimeSpan SentAt { get; set; }
}
