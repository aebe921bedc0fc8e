using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Posts;

/// <summary>Opening threads. Called inside the world's lock.</summary>
internal sealed class Threads(World world, Postings postings)
{
    private const int MaxActive = 1000;

    /// <summary>A thread on a message: it has the message's id, so there can be only one.</summary>
    public Channel OnMessage(Message message, CheckedThread wanted)
    {
        if (message.Thread is not null)
        {
            throw ApiErrors.ThreadExists();
        }

        var thread = Open(message.Channel, ChannelKind.PublicThread, wanted, message.Id);
        message.Thread = thread;
        message.Flags |= MessageFlags.HasThread;
        postings.Announced(message);
        return thread;
    }

    public Channel Alone(Channel parent, ChannelKind kind, CheckedThread wanted, bool invitable) =>
        Open(parent, kind, wanted, world.Ids.Next(), invitable);

    /// <summary>A post in a forum: a thread and its first message, which have one id.</summary>
    public (Channel Thread, Message First) InForum(
        Channel forum,
        CheckedThread wanted,
        Draft draft,
        IReadOnlyList<ulong> tags
    )
    {
        // The message is checked first: a bad one must leave no empty thread behind.
        var checkedFirst = postings.Compose(forum, world.App.Bot, draft);
        var thread = Open(forum, ChannelKind.PublicThread, wanted, world.Ids.Next(), invitable: true, tags);
        var first = new Message(thread.Id, thread, world.App.Bot, world.Ids.Now)
        {
            Content = checkedFirst.Content,
            Embeds = checkedFirst.Embeds,
            Components = checkedFirst.Components,
            Files = checkedFirst.Files,
            Flags = checkedFirst.Flags,
            Pings = checkedFirst.Pings,
        };
        return (thread, postings.Post(first));
    }

    private Channel Open(
        Channel parent,
        ChannelKind kind,
        CheckedThread wanted,
        ulong id,
        bool invitable = true,
        IReadOnlyList<ulong>? tags = null
    )
    {
        if (
            world.Channels.Count(channel => channel.Server == parent.Server && channel.Thread is { IsArchived: false })
            >= MaxActive
        )
        {
            throw ApiErrors.TooManyThreads();
        }

        var thread = new Channel(world, kind, wanted.Name, parent.Server, id)
        {
            Parent = parent,
            SlowModeSeconds = wanted.SlowModeSeconds,
            Thread = new ThreadDetails(world.App.Bot, world.Ids.Now, wanted.AutoArchiveMinutes)
            {
                Invitable = invitable,
                AppliedTags = tags ?? [],
            },
        };
        return world.Add(thread);
    }
}
