using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>Something that a page should read again.</summary>
/// <param name="Kind">hello (the stream begins), world, messages or typing.</param>
/// <param name="Channel">Which channel; null: not one.</param>
/// <param name="IsNew">Whether there is a new message.</param>
internal sealed record PageChange(string Kind, string? Channel = null, bool IsNew = false);

/// <summary>Tells one person's page what changed, and nothing of what the person does not see.</summary>
internal sealed class PageChanges(World world)
{
    public async IAsyncEnumerable<PageChange> WatchAsync(
        User user,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var noticed = System.Threading.Channels.Channel.CreateUnbounded<Change>();
        world.Changed += Note;
        try
        {
            yield return new PageChange("hello");
            while (await noticed.Reader.WaitToReadAsync(cancellationToken))
            {
                foreach (var change in Seen(Waiting(noticed.Reader), user))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            world.Changed -= Note;
        }

        void Note(Change change) => noticed.Writer.TryWrite(change);
    }

    // Everything that came while the last was sent, so that a burst of changes is one.
    private static List<Change> Waiting(ChannelReader<Change> reader)
    {
        var changes = new List<Change>();
        while (reader.TryRead(out var change))
        {
            changes.Add(change);
        }

        return changes;
    }

    private IReadOnlyList<PageChange> Seen(List<Change> changes, User user) =>
        world.Do(() =>
            changes.Where(change => IsSeen(change, user)).Select(Told).OfType<PageChange>().Distinct().ToList()
        );

    private static bool IsSeen(Change change, User user) =>
        (change.Channel is not { } channel || PermissionRules.InChannel(channel, user).HasFlag(Permissions.ViewChannel))
        && (change.Message?.OnlyFor is not { } only || only == user);

    private static PageChange? Told(Change change) =>
        change.Kind switch
        {
            ChangeKind.MessagePosted => new PageChange("messages", $"{change.Channel!.Id}", IsNew: true),
            ChangeKind.MessageEdited or ChangeKind.MessageDeleted => new PageChange(
                "messages",
                $"{change.Channel!.Id}"
            ),
            ChangeKind.Typing => new PageChange("typing", $"{change.Channel!.Id}"),
            ChangeKind.Server or ChangeKind.Channel or ChangeKind.Commands or ChangeKind.Gateway => new PageChange(
                "world"
            ),
            _ => null,
        };
}
