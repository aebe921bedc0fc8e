using System.Net;
using ClaimTracker.Discord.Rest.Failures;
using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>Stops pointless calls right before they go out, whatever they have waited for, and learns from refusals.</summary>
internal sealed class StandingHandler(Standing standing) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var route = RestCall.Of(request).Route;
        standing.ThrowIfPointless(route);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            var body = await ErrorBody.ReadAsync(answer, cancellationToken);
            standing.Note(route, answer.StatusCode, body.Code);
        }

        return answer;
    }
}
