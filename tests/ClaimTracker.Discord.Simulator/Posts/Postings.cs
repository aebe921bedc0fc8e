using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Posts;

/// <summary>Posting, editing and deleting messages, whoever does it. Called inside the world's lock.</summary>
internal sealed class Postings(World world, FileShelf shelf)
{
    /// <summary>A new message, checked but not yet in its channel.</summary>
    public Message Compose(Channel channel, User author, Draft draft, Message? repliesTo = null)
    {
        var body = MessageRules.Check(
            new Form(draft.Body, draft.Path, new FormErrors()),
            draft.AllowedFlags,
            isLayoutAlready: false,
            [.. draft.Uploads.Select(upload => upload.Name)]
        );
        var message = new Message(world.Ids.Next(), channel, author, world.Ids.Now)
        {
            Kind = repliesTo is null ? MessageKind.Plain : MessageKind.Reply,
            RepliesTo = repliesTo,
            Content = body.Content ?? "",
            Embeds = Settled(body.Embeds),
            Components = Settled(body.Components),
            Flags = body.Flags,
            Files = shelf.Arrange(channel, draft.Uploads, body.Attachments, []),
        };
        RefuseEmpty(message);
        message.Pings = MentionParser.Parse(message, body.AllowedMentions, draft.MentionsAllByDefault, world);
        return message;
    }

    /// <param name="nonce">Told with the message once, then forgotten.</param>
    public Message Post(Message message, JsonNode? nonce = null)
    {
        message.Channel.Stored.Add(message);
        if (message.OnlyFor is null)
        {
            WakeThread(message.Channel);
            world.Announce(new MessagePosted(message, nonce));
        }

        world.Tell(ChangeKind.MessagePosted, message.Channel, message);
        return message;
    }

    public Message Edit(Message message, Draft draft)
    {
        var wasLayout = message.Flags.HasFlag(MessageFlags.Layout);
        var body = MessageRules.Check(
            new Form(draft.Body, draft.Path, new FormErrors()),
            draft.AllowedFlags & ~MessageFlags.Private,
            wasLayout,
            [.. draft.Uploads.Select(upload => upload.Name), .. message.Files.Select(file => file.Name)]
        );
        var becomesLayout = wasLayout || body.Flags.HasFlag(MessageFlags.Layout);
        RefuseMixture(message, body, becomesLayout && !wasLayout);
        var files = shelf.Arrange(message.Channel, draft.Uploads, body.Attachments, message.Files);
        RefuseEmptied(message, body, files);
        message.Content = body.Content ?? message.Content;
        message.Embeds = body.Embeds is null ? message.Embeds : Settled(body.Embeds);
        message.Components = body.Components is null ? message.Components : Settled(body.Components);
        message.Files = files;
        message.Flags = Flags(message.Flags, body.Flags, draft.Body.ContainsKey("flags"));
        message.EditedAt = world.Ids.Now;
        message.Pings = MentionParser.Parse(message, body.AllowedMentions, draft.MentionsAllByDefault, world);
        return Announced(message);
    }

    /// <summary>Tells everybody that a message is not what it was.</summary>
    public Message Announced(Message message)
    {
        if (message.OnlyFor is null)
        {
            world.Announce(new MessageEdited(message));
        }

        world.Tell(ChangeKind.MessageEdited, message.Channel, message);
        return message;
    }

    public void Delete(Message message)
    {
        message.IsDeleted = true;
        message.Channel.Stored.Remove(message);
        if (message.OnlyFor is null)
        {
            world.Announce(new MessageDeleted(message));
        }

        world.Tell(ChangeKind.MessageDeleted, message.Channel, message);
    }

    // What the rules built holds numbers of several CLR types; parsed JSON reads as any of them.
    private static JsonArray Settled(JsonArray? built) => (JsonArray)JsonNode.Parse((built ?? []).ToJsonString())!;

    // The layout flag stays once set; the others are what the edit says, when it says anything.
    private static MessageFlags Flags(MessageFlags old, MessageFlags given, bool isGiven)
    {
        const MessageFlags Fixed = MessageFlags.Layout | MessageFlags.Private | MessageFlags.HasThread;
        return (isGiven ? (old & Fixed) | given : old) & ~MessageFlags.Thinking;
    }

    private static void RefuseEmpty(Message message)
    {
        if (message is { Content: "", Embeds.Count: 0, Components.Count: 0, Files.Count: 0 })
        {
            throw ApiErrors.EmptyMessage();
        }
    }

    private static void RefuseEmptied(Message message, CheckedMessage body, IReadOnlyList<StoredFile> files)
    {
        var isEmpty =
            (body.Content ?? message.Content).Length == 0
            && (body.Embeds ?? message.Embeds).Count == 0
            && (body.Components ?? message.Components).Count == 0
            && files.Count == 0;
        if (isEmpty)
        {
            throw ApiErrors.EmptyMessage();
        }
    }

    private static void RefuseMixture(Message message, CheckedMessage body, bool becomesLayout)
    {
        if (
            becomesLayout && ((body.Content ?? message.Content).Length > 0 || (body.Embeds ?? message.Embeds).Count > 0)
        )
        {
            throw FormErrors.One(
                "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            );
        }
    }

    private void WakeThread(Channel channel)
    {
        if (channel.Thread is { IsArchived: true } thread)
        {
            thread.IsArchived = false;
            world.Tell(ChangeKind.Channel, channel);
        }
    }
}
