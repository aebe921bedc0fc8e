using System.Globalization;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>The private answer to "Has this been checked?".</summary>
internal static class CheckedCard
{
    private const int WordingChars = 300;
    private const int ExplanationChars = 400;

    /// <param name="asked">How many claims of the message were compared.</param>
    /// <param name="claims">How many it holds.</param>
    public static OutgoingMessage Show(
        IReadOnlyList<CheckedClaim> found,
        int asked,
        int claims,
        TeamLinks links,
        CultureInfo culture
    )
    {
        var texts = ArticleWords.Texts;
        List<string> parts = [texts.Say(culture, found.Count == 0 ? "NotChecked" : "Checked")];
        parts.AddRange(found.Select(claim => Block(claim, links, culture)));
        if (asked < claims)
        {
            parts.Add(texts.Say(culture, "Compared", asked, claims.ToString("N0", culture)));
        }

        return OutgoingMessage.Create(
            embeds: [Embed.Create(texts.Say(culture, "CheckedTitle"), string.Join("\n\n", parts))],
            isPrivate: true
        );
    }

    private static string Block(CheckedClaim claim, TeamLinks links, CultureInfo culture)
    {
        var verdict = claim.Verdict;
        var decided = verdict.ClosedAt ?? verdict.ProposedAt;
        return $"""
            **{ClaimTerms.Of(verdict.Rating, culture)}** · {ClaimMention.Of(
                claim.Number,
                claim.Wording,
                links,
                WordingChars
            )}
            > {OneLine(verdict.Explanation)}
            {Markup.Time(decided, TimeStyle.LongDate)} · {ArticleWords.Texts.Count(
                culture,
                "Sources",
                verdict.RestsOn.Count
            )}
            """;
    }

    // A line break would end the quotation.
    private static string OneLine(string text) =>
        Markup.Plain(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            ExplanationChars
        );
}
