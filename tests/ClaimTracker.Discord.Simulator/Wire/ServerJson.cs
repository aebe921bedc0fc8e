using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class ServerJson
{
    private const int SmallServerVideoUsers = 25;

    public static JsonObject Of(Server server, bool withCounts)
    {
        var json = Settings();
        json["id"] = server.Id.Wire();
        json["name"] = server.Name;
        json["owner_id"] = server.Owner.Id.Wire();
        json["preferred_locale"] = server.Locale;
        json["roles"] = WireValues.List(server.Roles.Select(Of));
        if (withCounts)
        {
            json["approximate_member_count"] = server.Members.Count;
            json["approximate_presence_count"] = server.Members.Count;
        }

        return json;
    }

    /// <summary>What GUILD_CREATE carries.</summary>
    public static JsonObject Arrived(Server server, User bot)
    {
        var json = Of(server, withCounts: false);
        var me = server.MemberOf(bot);
        json["joined_at"] = me?.JoinedAt.Wire();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = server.Members.Count;
        json["members"] = WireValues.List(me is null ? [] : [UserJson.Of(me)]);
        json["channels"] = WireValues.List(server.Channels.Where(c => !c.IsThread).Select(ChannelJson.Of));
        json["threads"] = WireValues.List(server.Channels.Where(c => c.IsThread).Select(ChannelJson.Of));
        foreach (
            var none in (string[])
                ["presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"]
        )
        {
            json[none] = new JsonArray();
        }

        return json;
    }

    public static JsonObject Of(Role role) =>
        new()
        {
            ["id"] = role.Id.Wire(),
            ["name"] = role.Name,
            ["description"] = null,
            ["permissions"] = role.Permissions.Wire(),
            ["position"] = 0,
            ["color"] = 0,
            ["colors"] = new JsonObject
            {
                ["primary_color"] = 0,
                ["secondary_color"] = null,
                ["tertiary_color"] = null,
            },
            ["hoist"] = false,
            ["managed"] = role.IsManaged,
            ["mentionable"] = role.IsMentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };

    private static JsonObject Settings() =>
        new()
        {
            ["icon"] = null,
            ["description"] = null,
            ["home_header"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["features"] = new JsonArray(),
            ["banner"] = null,
            ["application_id"] = null,
            ["region"] = "us-west",
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["widget_enabled"] = false,
            ["widget_channel_id"] = null,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["mfa_level"] = 0,
            ["explicit_content_filter"] = 0,
            ["max_presences"] = null,
            ["max_members"] = 500_000,
            ["max_stage_video_channel_users"] = SmallServerVideoUsers * 2,
            ["max_video_channel_users"] = SmallServerVideoUsers,
            ["vanity_url_code"] = null,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["rules_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["public_updates_channel_id"] = null,
            ["premium_progress_bar_enabled"] = false,
            ["nsfw"] = false,
            ["nsfw_level"] = 0,
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["incidents_data"] = null,
        };
}
