using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Discord;

/// <summary>Brings each event of the gateway to the one that knows it.</summary>
internal sealed class EventSwitch(InteractionInbox interactions, GuildInbox guilds) : IGatewayHandler
{
    public bool Handles(string name) => interactions.Handles(name) || guilds.Handles(name);

    public Task HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken) =>
        interactions.Handles(dispatch.Name)
            ? interactions.HandleAsync(dispatch, cancellationToken)
            : guilds.HandleAsync(dispatch, cancellationToken);
}
