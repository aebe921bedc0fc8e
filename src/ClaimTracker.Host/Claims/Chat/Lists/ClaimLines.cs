using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary>Claims as lines of a list: number, what was found out or where the work stands, wording.</summary>
internal static class ClaimLines
{
    private const int WordingChars = 220;

    public static async Task<IReadOnlyList<string>> WriteAsync(
        ClaimTrackerContext db,
        IReadOnlyList<ClaimLine> claims,
        TeamLinks links,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        ClaimNumber[] decided =
        [
            .. claims
                .Where(claim => claim.State is ClaimState.Checked or ClaimState.Published)
                .Select(claim => claim.Number),
        ];
        var verdicts =
            decided.Length == 0
                ? new Dictionary<ClaimNumber, Verdict>()
                : await db.ReadVerdictsAsync(decided, cancellationToken);
        return [.. claims.Select(claim => Write(claim, verdicts.GetValueOrDefault(claim.Number), links, culture))];
    }

    private static string Write(ClaimLine claim, Verdict? verdict, TeamLinks links, CultureInfo culture)
    {
        var stands = verdict is null ? ClaimTerms.Of(claim.State, culture) : ClaimTerms.Of(verdict.Rating, culture);
        var number = links.Of(claim.Number) is { } address
            ? Markup.Link(claim.Number.ToString(), address)
            : $"**{claim.Number}**";
        return $"{number} · {stands} · {Markup.Plain(claim.Wording.ReplaceLineEndings(" "), WordingChars)}";
    }
}
