using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>The option that names a claim: by its number, or by words of it that are chosen from a list.</summary>
/// <param name="index">Finds claims while somebody types.</param>
/// <param name="door">Whose claims.</param>
internal sealed class ClaimOption(ClaimIndex index, ChatDoor door)
{
    public const string Name = "claim";

    private const int Most = 25;

    public static CommandOption Define(string key = "ClaimOption", bool isRequired = true) =>
        CommandOption.Text(
            ClaimCommands.Words.Named(key),
            ClaimCommands.Words.About(key),
            isRequired,
            suggests: true,
            mostChars: 200
        );

    /// <summary>Claims to choose from.</summary>
    /// <param name="states">In which states the command makes sense; absent: in all.</param>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        IReadOnlyCollection<ClaimState>? states,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out _))
        {
            return [];
        }

        var found = await index.SuggestAsync(visit.Member.Team, interaction.Typed, Most, states, cancellationToken);
        return
        [
            .. found.Select(claim =>
                Suggestion.Fitted(
                    $"{claim.Number} · {ClaimTerms.Of(claim.State, visit.Private)} · {claim.Wording.ReplaceLineEndings(" ")}",
                    claim.Number.ToString()
                )
            ),
        ];
    }

    /// <summary>What was typed or chosen.</summary>
    /// <returns>Absent when it is a number; else the sentence that says what is needed.</returns>
    public static Refusal? Read(SlashInteraction interaction, out ClaimNumber claim, string name = Name)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var typed = interaction.Options.Text(name) ?? "";
        return ClaimNumber.TryParse(typed, CultureInfo.InvariantCulture, out claim)
            ? null
            : ClaimRefusals.NoSuchNumber(Discord.Limits.Fitting.Fit(typed, 60));
    }
}
