using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class UserJson
{
    public static JsonObject Of(User user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id.Wire(),
            ["username"] = user.Name,
            ["discriminator"] = user.IsBot ? "0042" : "0",
            ["global_name"] = user.IsBot ? null : user.DisplayName,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["banner"] = null,
            ["accent_color"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    /// <summary>The bot about itself: more than others see.</summary>
    public static JsonObject OfSelf(User user)
    {
        var json = Of(user);
        json["mfa_enabled"] = true;
        json["locale"] = user.Locale;
        json["verified"] = true;
        json["email"] = null;
        return json;
    }

    public static JsonObject Of(Member member)
    {
        var json = WithoutUser(member);
        json["user"] = Of(member.User);
        json["mute"] = false;
        json["deaf"] = false;
        return json;
    }

    /// <summary>A member as <c>resolved.members</c> carries one: without user, deaf and mute, with permissions in the channel.</summary>
    public static JsonObject Resolved(Member member, Channel channel)
    {
        var json = WithoutUser(member);
        json["permissions"] = PermissionRules.InChannel(channel, member.User).Wire();
        return json;
    }

    private static JsonObject WithoutUser(Member member) =>
        new()
        {
            ["nick"] = member.Nick,
            ["avatar"] = null,
            ["banner"] = null,
            ["roles"] = WireValues.Ids(member.Roles.Select(role => role.Id)),
            ["joined_at"] = member.JoinedAt.Wire(),
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["pending"] = false,
            ["flags"] = 0,
        };
}
