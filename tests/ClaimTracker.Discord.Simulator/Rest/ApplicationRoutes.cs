using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>The application's own settings; the address for interactions is the one that can be changed.</summary>
internal sealed class ApplicationRoutes(World world, EndpointCourier courier)
{
    public IEnumerable<Route> All() =>
        [
            Route.Of("GET", "applications/@me", "application", _ => Shown()),
            new Route("PATCH", "applications/@me", "application", RouteAccess.Bot, ChangeAsync),
        ];

    // Discord takes an address only after its server answered a PING, and refused one with a bad signature.
    private async ValueTask<RestReply> ChangeAsync(RestCall call, CancellationToken cancellationToken)
    {
        if (call.Json.ContainsKey("interactions_endpoint_url"))
        {
            var text = call.Json["interactions_endpoint_url"]?.ToString();
            world.App.InteractionsEndpoint = string.IsNullOrEmpty(text)
                ? null
                : await ProvenAsync(text, cancellationToken);
        }

        return world.Do(Shown);
    }

    private async Task<Uri> ProvenAsync(string text, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw FormErrors.One("interactions_endpoint_url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }

        return await courier.IsGoodAsync(url, cancellationToken)
            ? url
            : throw FormErrors.One(
                "interactions_endpoint_url",
                "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID",
                "The specified interactions endpoint url could not be verified."
            );
    }

    private RestReply Shown() => RestReply.Ok(ApplicationJson.Of(world));
}
