using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Verdicts.Chat;

/// <summary><c>/verdict</c>: proposes a verdict, or the correction of one; the claim's card tells everybody.</summary>
internal sealed class VerdictCommand(
    VerdictForm form,
    Databases databases,
    ChatDoor door,
    ClaimOption option,
    ClaimReplies replies
) : FormCommand(Define(), ClaimStep.Propose, form, Read, databases, door, option, replies)
{
    private static readonly ChatTexts Words = new(typeof(VerdictCommand));

    protected override Task<Reply> DoneAsync(
        Visit visit,
        FormId about,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(about);
        return Replies.PublicCardAsync(visit, about.Claim, within: null, cancellationToken);
    }

    private static SlashPlace.Alone Define() =>
        new(
            SlashCommand.Create(
                Words.Named("Verdict"),
                Words.About("Verdict"),
                [
                    ClaimOption.Create(),
                    CommandOption.Text(
                        Words.Named("Rating"),
                        Words.About("Rating"),
                        choices: [.. RatingScale.All.Select(Choice)]
                    ),
                    CommandOption.Text(
                        Words.Named("Explanation"),
                        Words.About("Explanation"),
                        mostChars: Verdict.ExplanationMaxLengthChars
                    ),
                ]
            )
        );

    private static OptionChoice Choice(Rating rating) =>
        OptionChoice.Create(
            new Localized(
                ClaimTerms.Of(rating, ChatLanguage.English),
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["fr"] = ClaimTerms.Of(rating, ChatLanguage.French),
                }
            ),
            ((int)rating).ToString(CultureInfo.InvariantCulture)
        );

    private static FormValues Read(OptionValues options) =>
        VerdictForm.Filled(options.Text("rating"), options.Text("explanation"));
}
