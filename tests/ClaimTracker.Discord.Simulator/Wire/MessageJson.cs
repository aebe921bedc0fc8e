using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class MessageJson
{
    public static JsonObject Of(Message message, World world, bool withReference = true)
    {
        var json = Core(message, world);
        AddOrigin(json, message);
        if (message.Thread is { } thread)
        {
            json["thread"] = ChannelJson.Of(thread);
        }

        if (message.RepliesTo is { } earlier)
        {
            json["message_reference"] = Reference(earlier);
            if (withReference)
            {
                json["referenced_message"] = earlier.IsDeleted ? null : Of(earlier, world, withReference: false);
            }
        }

        return json;
    }

    /// <summary>
    /// A message as somebody without MESSAGE_CONTENT gets it: content, embeds, attachments and components empty, except own messages,
    /// direct ones and those that mention the bot.
    /// </summary>
    public static JsonObject For(Message message, World world)
    {
        var json = Of(message, world);
        if (!world.App.MayReadMessages && !IsReadable(message, world.App.Bot))
        {
            Redact(json);
        }

        return json;
    }

    public static bool IsReadable(Message message, User bot) =>
        message.Author == bot || message.Channel.IsDirect || message.Pings.Users.Contains(bot);

    public static JsonObject Redact(JsonObject json)
    {
        json["content"] = "";
        json["embeds"] = new JsonArray();
        json["attachments"] = new JsonArray();
        json["components"] = new JsonArray();
        return json;
    }

    private static JsonObject Core(Message message, World world) =>
        new()
        {
            ["id"] = message.Id.Wire(),
            ["channel_id"] = message.Channel.Id.Wire(),
            ["type"] = (int)message.Kind,
            ["author"] = UserJson.Of(message.Author),
            ["content"] = message.Content,
            ["timestamp"] = message.At.Wire(),
            ["edited_timestamp"] = message.EditedAt?.Wire(),
            ["tts"] = false,
            ["mention_everyone"] = message.Pings.Everyone,
            ["mentions"] = WireValues.List(message.Pings.Users.Select(UserJson.Of)),
            ["mention_roles"] = WireValues.Ids(message.Pings.Roles.Select(role => role.Id)),
            ["attachments"] = WireValues.List(message.Files.Select(file => FileJson.Of(file, world))),
            ["embeds"] = MediaLinks.InEmbeds(message, world),
            ["components"] = MediaLinks.InComponents(message, world),
            ["pinned"] = false,
            ["flags"] = (int)message.Flags,
        };

    private static void AddOrigin(JsonObject json, Message message)
    {
        if (message.Metadata is not { } metadata)
        {
            return;
        }

        json["interaction_metadata"] = metadata.DeepClone();
        json["application_id"] = message.Author.Id.Wire();
        json["webhook_id"] = message.Author.Id.Wire();
    }

    private static JsonObject Reference(Message earlier)
    {
        var json = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = earlier.Channel.Id.Wire(),
            ["message_id"] = earlier.Id.Wire(),
        };
        if (earlier.Channel.Server is { } server)
        {
            json["guild_id"] = server.Id.Wire();
        }

        return json;
    }
}
