using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Review.Chat;

/// <summary><c>/review</c>: the next claim for the one who asks.</summary>
internal sealed class ReviewHandler(ChatDoor door, ReviewDoor review) : ISlashHandler, IRestrictedHandler
{
    public Deed Deed => Deed.Review;

    private static readonly ChatTexts Words = new(typeof(ReviewHandler));

    public SlashPlace Place { get; } =
        new SlashPlace.Alone(SlashCommand.Create(Words.Named("Review"), Words.About("Review")));

    public WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return entering.Is(out var visit, out var refusal)
            ? await review.NextAsync(visit, within: null, cancellationToken)
            : Answers.Refused(refusal, interaction.From);
    }
}
