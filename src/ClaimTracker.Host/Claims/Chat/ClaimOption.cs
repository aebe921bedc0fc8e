using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The option of a command that says which claim is meant: by number, or chosen from what is suggested while somebody types.</summary>
internal sealed class ClaimOption(ClaimIndex index, ChatDoor door)
{
    /// <summary>The option's name, as handlers know it.</summary>
    public const string Name = "claim";

    private const int MostSuggestions = 25;
    private const int TypedChars = 60;

    private static readonly ChatTexts Words = new(typeof(ClaimOption));

    /// <summary>The option itself.</summary>
    /// <param name="name">For a command that has two; <see cref="Name"/> when absent.</param>
    public static CommandOption Create(bool isRequired = true, Localized? name = null, Localized? about = null) =>
        CommandOption.Text(name ?? Words.Named("Claim"), about ?? Words.About("Claim"), isRequired, suggests: true);

    /// <summary>Reads what was chosen or typed; says why when it is no claim's number. Whether there is such a claim is for the core.</summary>
    public static bool TryRead(
        OptionValues options,
        out ClaimNumber number,
        [NotNullWhen(false)] out Refusal? refusal,
        string name = Name
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var typed = options.Text(name) ?? "";
        var isRead = ClaimNumber.TryParse(typed, CultureInfo.InvariantCulture, out number);
        refusal = isRead ? null : ClaimRefusals.NoSuchNumber(Fitting.Fit(typed.ReplaceLineEndings(" "), TypedChars));
        return isRead;
    }

    /// <summary>The claims of the person's team that may be meant, best first.</summary>
    /// <param name="states">The states that make sense for the command; absent: all.</param>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        IReadOnlyCollection<ClaimState>? states,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out _) || !visit.Member.May(Deed.Read))
        {
            return [];
        }

        var claims = await index.SuggestAsync(
            visit.Member.Team,
            typed: interaction.Typed,
            limit: MostSuggestions,
            states: states,
            cancellationToken: cancellationToken
        );
        return
        [
            .. claims.Select(claim =>
                Suggestion.Fitted(
                    $"{claim.Number} · {ClaimTerms.Of(claim.State, visit.Private)} · {claim.Wording.ReplaceLineEndings(" ")}",
                    claim.Number.ToString()
                )
            ),
        ];
    }
}
