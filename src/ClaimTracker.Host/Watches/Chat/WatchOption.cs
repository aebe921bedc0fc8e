using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>The option of a command that says which watch is meant: by number, or chosen from the team's while somebody types.</summary>
internal sealed class WatchOption(Databases databases, ChatDoor door)
{
    private const string Name = "watch";
    private const int TypedChars = 60;
    private const int MostChars = 100;

    public static CommandOption Create() =>
        CommandOption.Text(
            WatchWords.Named("Which"),
            WatchWords.About("Which"),
            isRequired: true,
            suggests: true,
            mostChars: MostChars
        );

    public static bool TryRead(OptionValues options, out WatchNumber number, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(options);
        var typed = options.Text(Name) ?? "";
        var isRead = WatchNumber.TryParse(typed, CultureInfo.InvariantCulture, out number);
        refusal = isRead ? null : WatchRefusals.NoSuchNumber(Fitting.Fit(typed.ReplaceLineEndings(" "), TypedChars));
        return isRead;
    }

    /// <summary>The watches that may be meant, by number; none for somebody who may not read what the team has.</summary>
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
        var typed = interaction.Typed.Trim();
        return
        [
            .. (await db.ListWatchesAsync(cancellationToken))
                .Where(watch => Means(watch, typed))
                .Take(InteractionResponse.Suggest.Most)
                .Select(watch => Suggestion.Fitted(Text(watch), watch.Number.ToString())),
        ];
    }

    private static bool Means(Watch watch, string typed) =>
        typed.Length == 0
        || (
            WatchNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
                ? watch.Number == number
                : Text(watch).Contains(typed, StringComparison.CurrentCultureIgnoreCase)
        );

    private static string Text(Watch watch) => $"{watch.Number} · {watch.Title} · {new Uri(watch.Address).IdnHost}";
}
