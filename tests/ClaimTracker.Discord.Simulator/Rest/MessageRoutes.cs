using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>The bot's messages in channels, threads and direct conversations.</summary>
internal sealed class MessageRoutes(World world, ChannelAccess access, Postings postings, NonceMemory nonces)
{
    private const int DefaultList = 50;
    private const int MaxList = 100;
    private const string List = "channels/{channel}/messages";
    private const string One = $"{List}/{{message}}";

    public IEnumerable<Route> All() =>
        [
            Route.Of("POST", List, "message-create", Create),
            Route.Of("GET", List, "message-read", GetList),
            Route.Of("GET", One, "message-read", Get),
            Route.Of("PATCH", One, "message-edit", Edit),
            Route.Of("DELETE", One, "message-delete", Delete),
        ];

    private RestReply Create(RestCall call)
    {
        var channel = access.Channel(call);
        SendRules.Check(channel, world, call);
        var nonce = call.Json["nonce"];
        NonceMemory.Check(nonce);
        if (Form.Root(call.Json, new FormErrors()).Flag("enforce_nonce") && nonces.Find(nonce) is { } earlier)
        {
            return Shown(earlier, nonce);
        }

        var message = postings.Compose(
            channel,
            world.App.Bot,
            Draft.ForChannel(call.Json, call.Uploads),
            RepliedTo(call, channel)
        );
        postings.Post(message, nonce);
        nonces.Keep(nonce, message);
        return Shown(message, nonce);
    }

    private Message? RepliedTo(RestCall call, Channel channel)
    {
        if (Form.Root(call.Json, new FormErrors()).Object("message_reference") is not { } reference)
        {
            return null;
        }

        if (reference.Json["type"]?.ToString() is "1")
        {
            throw new ApiException(
                501,
                0,
                "The simulator does not forward messages: this part of Discord's API is not simulated."
            );
        }

        if (!PermissionRules.InChannel(channel, world.App.Bot).HasFlag(Permissions.ReadMessageHistory))
        {
            throw ApiErrors.NeedsHistoryToReply();
        }

        var isKnown =
            WireValues.TryId(reference.Json["message_id"], out var id) && channel.Stored.Exists(m => m.Id == id);
        if (!isKnown && reference.Flag("fail_if_not_exists", otherwise: true))
        {
            throw FormErrors.One("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }

        return channel.Stored.Find(message => message.Id == id);
    }

    private RestReply GetList(RestCall call)
    {
        var channel = access.Channel(call);
        var limit = Limit(call);
        if (!PermissionRules.InChannel(channel, world.App.Bot).HasFlag(Permissions.ReadMessageHistory))
        {
            return RestReply.Ok(new JsonArray());
        }

        var visible = channel.Stored.Where(message => message.OnlyFor is null).ToList();
        return RestReply.Ok(
            WireValues.List(Window(call, visible, limit).Select(message => MessageJson.For(message, world)))
        );
    }

    // Newest first, whichever end the window is counted from.
    private static IEnumerable<Message> Window(RestCall call, List<Message> messages, int limit)
    {
        if (call.QueryId("around") is { } middle)
        {
            var older = messages.Where(message => message.Id < middle).TakeLast(limit / 2);
            return older.Concat(messages.Where(message => message.Id >= middle).Take(limit - (limit / 2))).Reverse();
        }

        if (call.QueryId("after") is { } after)
        {
            return messages.Where(message => message.Id > after).Take(limit).Reverse();
        }

        var before = call.QueryId("before") ?? ulong.MaxValue;
        return messages.Where(message => message.Id < before).TakeLast(limit).Reverse();
    }

    private static int Limit(RestCall call)
    {
        if (!call.Query.TryGetValue("limit", out var text))
        {
            return DefaultList;
        }

        return int.TryParse(text, out var limit) && limit is >= 1 and <= MaxList
            ? limit
            : throw FormErrors.One("limit", "NUMBER_TYPE_MAX", $"int value should be between 1 and {MaxList}.");
    }

    private RestReply Get(RestCall call)
    {
        var channel = access.Channel(call, Permissions.ReadMessageHistory);
        return RestReply.Ok(MessageJson.For(ChannelAccess.Message(channel, call), world));
    }

    private RestReply Edit(RestCall call)
    {
        var channel = access.Channel(call);
        var message = ChannelAccess.Message(channel, call);
        if (message.Author != world.App.Bot)
        {
            throw ApiErrors.NotAuthor();
        }

        if (channel.Thread is { IsArchived: true })
        {
            throw ApiErrors.ArchivedThread();
        }

        return Shown(postings.Edit(message, Draft.ForChannel(call.Json, call.Uploads)), nonce: null);
    }

    private RestReply Delete(RestCall call)
    {
        var channel = access.Channel(call);
        var message = ChannelAccess.Message(channel, call);
        var mayManage = PermissionRules.InChannel(channel, world.App.Bot).HasFlag(Permissions.ManageMessages);
        if (message.Author != world.App.Bot && !mayManage)
        {
            throw ApiErrors.MissingPermissions();
        }

        postings.Delete(message);
        return RestReply.NoContent;
    }

    private RestReply Shown(Message message, JsonNode? nonce)
    {
        var json = MessageJson.Of(message, world);
        if (nonce is not null)
        {
            json["nonce"] = nonce.DeepClone();
        }

        return RestReply.Ok(json);
    }
}
