using System.Net;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>A limit without windows: each call takes a place that comes back after some time; "reset after" is when all are back.</summary>
internal sealed class RefillingServer(TimeProvider time, int places, TimeSpan perPlace) : HttpMessageHandler
{
    private DateTimeOffset fullAt = DateTimeOffset.MinValue;

    public int TurnedAway { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
        var now = time.GetUtcNow();
        var next = (fullAt > now ? fullAt : now) + perPlace;
        if (next - now > perPlace * places)
        {
            TurnedAway++;
            return Answer.TooMany("user", (fullAt - now).TotalSeconds);
        }

        fullAt = next;
        var left = (int)(places - ((fullAt - now) / perPlace));
        return Answer.Limited("b", places, left, (fullAt - now).TotalSeconds, HttpStatusCode.OK);
    }
}
