using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class ChannelJson
{
    public static JsonObject Of(Channel channel) =>
        channel switch
        {
            { IsDirect: true } => Direct(channel),
            { Thread: { } thread } => Thread(channel, thread),
            _ => OfServer(channel),
        };

    /// <summary>The few fields that an interaction carries of its channel and of channels chosen as options.</summary>
    public static JsonObject Partial(Channel channel, User viewer)
    {
        var json = Of(channel);
        if (channel.Server is not null)
        {
            json["permissions"] = PermissionRules.InChannel(channel, viewer).Wire();
        }

        json.Remove("permission_overwrites");
        return json;
    }

    private static JsonObject Base(Channel channel) =>
        new()
        {
            ["id"] = channel.Id.Wire(),
            ["type"] = (int)channel.Kind,
            ["flags"] = 0,
            ["last_message_id"] = channel.Stored.LastOrDefault(message => message.OnlyFor is null)?.Id.Wire(),
        };

    private static JsonObject Direct(Channel channel)
    {
        var json = Base(channel);
        json["recipients"] = WireValues.List(channel.Recipients.Where(user => !user.IsBot).Select(UserJson.Of));
        return json;
    }

    private static JsonObject OfServer(Channel channel)
    {
        var json = Base(channel);
        json["guild_id"] = channel.Server!.Id.Wire();
        json["name"] = channel.Name;
        json["topic"] = channel.Topic;
        json["parent_id"] = null;
        json["position"] = 0;
        json["nsfw"] = false;
        json["rate_limit_per_user"] = channel.SlowModeSeconds;
        json["permission_overwrites"] = WireValues.List(channel.Overwrites.Select(Of));
        if (channel.Kind is ChannelKind.Forum)
        {
            json["available_tags"] = WireValues.List(channel.Tags.Select(Of));
            json["default_reaction_emoji"] = null;
            json["default_sort_order"] = null;
            json["default_forum_layout"] = 0;
        }

        return json;
    }

    private static JsonObject Thread(Channel channel, ThreadDetails thread)
    {
        var json = Base(channel);
        var replies = channel.Stored.Count(message => message.OnlyFor is null);
        json["guild_id"] = channel.Server!.Id.Wire();
        json["parent_id"] = channel.Parent!.Id.Wire();
        json["owner_id"] = thread.Owner.Id.Wire();
        json["name"] = channel.Name;
        json["rate_limit_per_user"] = channel.SlowModeSeconds;
        json["message_count"] = replies;
        json["total_message_sent"] = replies;
        json["member_count"] = 1;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["archive_timestamp"] = thread.CreatedAt.Wire(),
            ["auto_archive_duration"] = thread.AutoArchiveMinutes,
            ["locked"] = thread.IsLocked,
            ["create_timestamp"] = thread.CreatedAt.Wire(),
        };
        if (channel.Kind is ChannelKind.PrivateThread)
        {
            json["thread_metadata"]!["invitable"] = thread.Invitable;
        }

        if (channel.Parent.Kind is ChannelKind.Forum)
        {
            json["applied_tags"] = WireValues.Ids(thread.AppliedTags);
        }

        return json;
    }

    private static JsonObject Of(Overwrite overwrite) =>
        new()
        {
            ["id"] = overwrite.TargetId.Wire(),
            ["type"] = overwrite.IsRole ? 0 : 1,
            ["allow"] = overwrite.Allow.Wire(),
            ["deny"] = overwrite.Deny.Wire(),
        };

    private static JsonObject Of(ForumTag tag) =>
        new()
        {
            ["id"] = tag.Id.Wire(),
            ["name"] = tag.Name,
            ["moderated"] = false,
            ["emoji_id"] = null,
            ["emoji_name"] = null,
        };
}
