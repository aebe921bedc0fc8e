using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Access.Chat;

/// <summary>Lets in those who set the team up, where the web is the team's.</summary>
internal sealed class AccessDoor(ChatDoor door, ServedTeam served)
{
    /// <returns>Who came in, or what to answer.</returns>
    public async Task<(Visit? Visit, Reply? No)> EnterAsync(InteractionSource from, CancellationToken cancellationToken)
    {
        if (!(await door.EnterAsync(from, cancellationToken)).Is(out var visit, out var refusal))
        {
            return (null, Answers.Refused(refusal, from));
        }

        if (visit.Member.Refuse(Deed.SetUp) is { } no)
        {
            return (null, Answers.Refused(no, visit));
        }

        return await served.FindAsync(cancellationToken) == visit.Member.Team
            ? (visit, null)
            : (null, Answers.Private(AccessWords.Say(visit.Private, "OtherTeam")));
    }
}

/// <summary>A button or a select about access to the web. All it leads to is for the one who pressed it.</summary>
internal abstract class AccessButton(AccessDoor door) : IComponentHandler
{
    public abstract string Verb { get; }

    public virtual WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var (visit, no) = await door.EnterAsync(interaction.From, cancellationToken);
        return visit is null ? no! : await AnswerAsync(visit, interaction, id, cancellationToken);
    }

    protected abstract Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    );
}
