using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Threads: on a message, alone, and as posts of a forum.</summary>
internal sealed class ThreadRoutes(World world, ChannelAccess access, Threads threads)
{
    private const int MaxTags = 5;

    public IEnumerable<Route> All() =>
        [
            Route.Of("POST", "channels/{channel}/messages/{message}/threads", "thread-create", OnMessage),
            Route.Of("POST", "channels/{channel}/threads", "thread-create", Alone),
        ];

    private RestReply OnMessage(RestCall call)
    {
        var channel = access.Channel(call, Permissions.CreatePublicThreads);
        var message = ChannelAccess.Message(channel, call);
        var form = Form.Root(call.Json, new FormErrors());
        var wanted = ThreadRules.Check(form);
        form.Errors.ThrowIfAny();
        return Created(threads.OnMessage(message, wanted));
    }

    private RestReply Alone(RestCall call)
    {
        var channel = access.Channel(call);
        return channel.Kind is ChannelKind.Forum ? InForum(call, channel) : InChannel(call, channel);
    }

    private RestReply InChannel(RestCall call, Channel channel)
    {
        var form = Form.Root(call.Json, new FormErrors());
        var wanted = ThreadRules.Check(form);

        // Without a type the thread is private: a surprise that Discord documents.
        var kind = (ChannelKind)(form.OneOf("type", [10, 11, 12]) ?? (int)ChannelKind.PrivateThread);
        var invitable = form.Flag("invitable", otherwise: true);
        form.Errors.ThrowIfAny();
        var needed =
            kind is ChannelKind.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads;
        access.Channel(call, needed);
        return Created(
            threads.Alone(
                channel,
                kind is ChannelKind.PrivateThread ? kind : ChannelKind.PublicThread,
                wanted,
                invitable
            )
        );
    }

    private RestReply InForum(RestCall call, Channel forum)
    {
        access.Channel(call, Permissions.SendMessages);
        var form = Form.Root(call.Json, new FormErrors());
        var wanted = ThreadRules.Check(form);
        var message = form.Object("message", required: true);
        var tags = Tags(form, forum);
        form.Errors.ThrowIfAny();
        var draft = Draft.ForChannel(message!.Json, call.Uploads) with { Path = "message" };
        var (thread, first) = threads.InForum(forum, wanted, draft, tags);
        var json = ChannelJson.Of(thread);
        json["message"] = MessageJson.Of(first, world);
        return RestReply.Created(json);
    }

    private static List<ulong> Tags(Form form, Channel forum)
    {
        var tags = new List<ulong>();
        foreach (var (position, node) in form.Items("applied_tags", MaxTags).Index())
        {
            if (WireValues.TryId(node, out var id) && forum.Tags.Any(tag => tag.Id == id))
            {
                tags.Add(id);
            }
            else
            {
                form.Wrong($"applied_tags.{position}", "FORUM_TAG_UNKNOWN", "This tag does not exist in the forum.");
            }
        }

        return tags;
    }

    private static RestReply Created(Channel thread) => RestReply.Created((JsonObject)ChannelJson.Of(thread));
}
