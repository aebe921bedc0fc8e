using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>"Save": what was shown becomes a follow-up. A colleague who is to look is told, and nobody else.</summary>
internal sealed class FollowUpSaveButton(
    ChatDoor door,
    FollowUpEcho echo,
    FollowUpWork work,
    Databases databases,
    CardKeeper keeper,
    TimeProvider time
) : IComponentHandler
{
    public string Verb => FollowUpEcho.SaveVerb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (await echo.FindAsync(visit, id, cancellationToken) is not { } input)
        {
            return Answers.Private(FollowUpWords.Say(visit.Private, "SavedAlready"));
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var understanding = await input.UnderstandAsync(databases, visit.Member, now, cancellationToken);
        if (!understanding.Is(out var plan, out var no))
        {
            return await echo.RefuseAsync(visit, input, no.Sentence(visit.Private), cancellationToken);
        }

        var adding = await work.AddAsync(visit.Member, input.Claim, plan, FollowUpEcho.DraftOf(id), cancellationToken);
        if (!adding.Is(out var made, out var why))
        {
            return await echo.RefuseAsync(visit, input, why.Sentence(visit.Private), cancellationToken);
        }

        keeper.Refresh(visit, input.Claim);
        return Saved(visit, made);
    }

    private static Reply Saved(Visit visit, FollowUp made)
    {
        var at = Markup.Time(made.NextAt!.Value, TimeStyle.DateAndTime);
        var owner = ChatDoor.PersonOf(made.OwnerKey);
        if (made.OwnerKey == visit.Member.Actor.Key || owner is not { } person)
        {
            var saved = FollowUpWords.Say(visit.Private, "Saved", made.Number, made.ClaimNumber, at);
            return new Reply.Update(OutgoingMessage.Create(saved, isPrivate: true));
        }

        var text = FollowUpWords.Say(
            visit.Public,
            "SavedFor",
            Markup.User(person),
            made.ClaimNumber,
            at,
            made.Number,
            Markup.Plain(visit.Member.Actor.Name)
        );
        return new Reply.Show(OutgoingMessage.Create(text, mentions: AllowedMentions.Of([person])));
    }
}
