using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>What INTERACTION_CREATE (and the HTTP endpoint) carries.</summary>
internal static class InteractionJson
{
    private const int MaxFileBytes = 10 * 1024 * 1024;

    public static JsonObject Of(Interaction interaction, World world)
    {
        var (deed, app) = (interaction.Deed, world.App);
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["application_id"] = app.Id.Wire(),
            ["type"] = (int)deed.Kind,
            ["version"] = 1,
            ["token"] = interaction.Token,
            ["channel_id"] = deed.Channel.Id.Wire(),
            ["channel"] = ChannelJson.Partial(deed.Channel, deed.User),
            ["locale"] = deed.User.Locale,
            ["app_permissions"] = PermissionRules.InChannel(deed.Channel, app.Bot).Wire(),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(deed.Channel),
            ["attachment_size_limit"] = MaxFileBytes,
            ["context"] = deed.Channel.IsDirect ? 1 : 0,
            ["data"] = deed.Data.DeepClone(),
        };
        AddWho(json, deed);
        if (deed.Source is { } source)
        {
            json["message"] = MessageJson.Of(source, world);
        }

        return json;
    }

    /// <summary>What the answer's message says about the interaction it answers (<c>interaction_metadata</c>).</summary>
    public static JsonObject Metadata(Interaction interaction)
    {
        var deed = interaction.Deed;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["type"] = (int)deed.Kind,
            ["user"] = UserJson.Of(deed.User),
            ["authorizing_integration_owners"] = Owners(deed.Channel),
        };
        if (interaction.Original is { } original && deed.Kind is not InteractionKind.Component)
        {
            json["original_response_message_id"] = original.Id.Wire();
        }

        switch (deed)
        {
            case { Kind: InteractionKind.Component, Source: { } source }:
                json["interacted_message_id"] = source.Id.Wire();
                break;
            case { Kind: InteractionKind.Modal, Parent: { } parent }:
                json["triggering_interaction_metadata"] = Metadata(parent);
                break;
            case { Target: Message message }:
                json["target_message_id"] = message.Id.Wire();
                break;
            case { Target: User user }:
                json["target_user"] = UserJson.Of(user);
                break;
        }

        return json;
    }

    private static JsonObject Owners(Channel channel) => new() { ["0"] = channel.Server?.Id.Wire() ?? "0" };

    private static void AddWho(JsonObject json, Deed deed)
    {
        if (deed.Channel.Server is not { } server || server.MemberOf(deed.User) is not { } member)
        {
            json["user"] = UserJson.Of(deed.User);
            return;
        }

        json["guild_id"] = server.Id.Wire();
        json["guild_locale"] = server.Locale;
        json["guild"] = new JsonObject
        {
            ["id"] = server.Id.Wire(),
            ["locale"] = server.Locale,
            ["features"] = new JsonArray(),
        };
        json["member"] = UserJson.Of(member);
        json["member"]!["permissions"] = PermissionRules.InChannel(deed.Channel, deed.User).Wire();
    }
}
