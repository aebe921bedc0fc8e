using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>The option of a command that says which follow-up is meant: by number, or chosen from the open ones while somebody types.</summary>
internal sealed class FollowUpOption(Databases databases, ChatDoor door)
{
    private const string Name = "followup";
    private const int MostSuggestions = 25;
    private const int MostSearched = 200;
    private const int TypedChars = 60;

    public static CommandOption Create() =>
        CommandOption.Text(
            FollowUpWords.Named("Which"),
            FollowUpWords.About("Which"),
            isRequired: true,
            suggests: true,
            mostChars: FollowUpForm.MostWhenChars
        );

    public static bool TryRead(
        OptionValues options,
        out FollowUpNumber number,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var typed = options.Text(Name) ?? "";
        var isRead = FollowUpNumber.TryParse(typed, CultureInfo.InvariantCulture, out number);
        refusal = isRead ? null : FollowUpRefusals.NoSuchNumber(Fitting.Fit(typed.ReplaceLineEndings(" "), TypedChars));
        return isRead;
    }

    /// <summary>The open follow-ups that may be meant: one's own first, those that wait before those that come.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out _) || !visit.Member.May(Deed.Read))
        {
            return [];
        }

        await using var db = databases.Open(visit.Member.Team);
        var open = await db.ListFollowUpsAsync(ownerKey: null, skip: 0, MostSearched, cancellationToken);
        var typed = interaction.Typed.Trim();
        return
        [
            .. open
                .Lines.Where(line => Means(line, typed))
                .OrderByDescending(line => line.OwnerKey == visit.Member.Actor.Key)
                .Take(MostSuggestions)
                .Select(line => Suggestion.Fitted(Text(line), line.Number.ToString())),
        ];
    }

    private static bool Means(FollowUpLine line, string typed) =>
        typed.Length == 0
        || (
            FollowUpNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
                ? line.Number == number
                : Text(line).Contains(typed, StringComparison.CurrentCultureIgnoreCase)
        );

    private static string Text(FollowUpLine line) =>
        $"{line.Number} · {line.Claim} · {line.OwnerName} · {(line.Note.Length > 0 ? line.Note : line.Wording).ReplaceLineEndings(" ")}";
}
