using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Discord.Routing;

/// <summary>The handler for one interaction, ready to be called.</summary>
internal sealed record FoundHandler(WhenSlow WhenSlow, Func<Conversation, CancellationToken, Task<Reply>> Handle)
{
    /// <summary>Null: nobody handles it.</summary>
    public static FoundHandler? In(RoutingTable table, Interaction interaction) =>
        interaction switch
        {
            SlashInteraction slash when table.Slash(slash.Path) is { } handler => new FoundHandler(
                handler.WhenSlow,
                (conversation, stop) => handler.HandleAsync(slash, conversation, stop)
            ),
            MessageMenuInteraction menu when table.MessageMenu(menu.Name) is { } handler => new FoundHandler(
                handler.WhenSlow,
                (conversation, stop) => handler.HandleAsync(menu, conversation, stop)
            ),
            UserMenuInteraction menu when table.UserMenu(menu.Name) is { } handler => new FoundHandler(
                handler.WhenSlow,
                (conversation, stop) => handler.HandleAsync(menu, conversation, stop)
            ),
            ComponentInteraction press
                when CustomId.TryParse(press.CustomId, out var id) && table.Component(id.Verb) is { } handler =>
                new FoundHandler(
                    handler.WhenSlow,
                    (conversation, stop) => handler.HandleAsync(press, id, conversation, stop)
                ),
            ModalInteraction modal
                when CustomId.TryParse(modal.CustomId, out var id) && table.Modal(id.Verb) is { } handler =>
                new FoundHandler(
                    handler.WhenSlow,
                    (conversation, stop) => handler.HandleAsync(modal, id, conversation, stop)
                ),
            _ => null,
        };
}
