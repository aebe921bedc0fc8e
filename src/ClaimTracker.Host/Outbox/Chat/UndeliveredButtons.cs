using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>A button under the list of what could not be posted, for those who set the team up.</summary>
internal abstract class UndeliveredButton(ChatDoor door, TimeProvider time) : IComponentHandler
{
    public abstract string Verb { get; }

    /// <summary>Which words tell how many posts it was done to.</summary>
    protected abstract string Told { get; }

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (visit.Member.Refuse(Deed.SetUp) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        var now = time.GetUtcNow();
        var count = await DoAsync(visit.Member.Team, now - UndeliveredReport.Lately, now, cancellationToken);
        return new Reply.Update(OutgoingMessage.Create(OutboxWords.Count(visit.Private, Told, count)));
    }

    /// <returns>How many posts.</returns>
    protected abstract Task<int> DoAsync(
        TeamId team,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}

/// <summary>"Send again": somebody has changed what was wrong.</summary>
internal sealed class SendAgainButton(ChatDoor door, Databases databases, TimeProvider time)
    : UndeliveredButton(door, time)
{
    public override string Verb => UndeliveredReport.SendAgainVerb;

    protected override string Told => "SentAgain";

    protected override Task<int> DoAsync(
        TeamId team,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => databases.RevivePostsAsync(team, since, now, cancellationToken);
}

/// <summary>"Leave it": nobody needs these any more.</summary>
internal sealed class LeavePostsButton(ChatDoor door, Databases databases, TimeProvider time)
    : UndeliveredButton(door, time)
{
    public override string Verb => UndeliveredReport.LeaveVerb;

    protected override string Told => "Left";

    protected override Task<int> DoAsync(
        TeamId team,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => databases.LeavePostsAsync(team, since, now, cancellationToken);
}
