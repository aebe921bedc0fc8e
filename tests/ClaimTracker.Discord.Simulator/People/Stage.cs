using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>What people act on.</summary>
internal sealed record Stage(World World, InteractionDesk Desk, Postings Postings, FileShelf Shelf)
{
    /// <summary>Does something that the application must answer, and waits for the first answer or for the end of its three seconds.</summary>
    public async Task<Answer> ActAsync(Seat seat, Deed deed, CancellationToken cancellationToken)
    {
        var before = World.Do(() => deed.Source?.EditedAt);
        var interaction = Desk.Start(deed);
        var outcome = await interaction.First.WaitAsync(cancellationToken);
        return new Answer(seat, interaction, outcome, before);
    }

    /// <summary>Uploads a file with a command or a modal. Discord keeps such files for a short time only.</summary>
    public StoredFile Upload(SimulatedFile file, Channel channel) =>
        World.Do(() =>
            Shelf.Store(new Upload(0, file.Name, file.ContentType, file.Bytes), entry: null, channel, isEphemeral: true)
        );

    /// <summary>Posts a person's own words.</summary>
    public Message Say(Seat seat, string text, IReadOnlyList<SimulatedFile> files, Message? repliesTo) =>
        World.Do(() =>
        {
            var uploads = files
                .Select((file, n) => new Upload((ulong)n, file.Name, file.ContentType, file.Bytes))
                .ToList();
            var draft = new Draft(
                new JsonObject { ["content"] = text },
                uploads,
                MessageFlags.None,
                MentionsAllByDefault: true
            );
            return Postings.Post(Postings.Compose(seat.Channel, seat.Person.User, draft, repliesTo));
        });
}
