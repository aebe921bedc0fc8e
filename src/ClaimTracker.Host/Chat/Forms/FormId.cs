using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What a button or form about a claim carries: which claim, how much of its history was seen, and where one came from.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Claim">Which claim.</param>
/// <param name="Seen">The last line of its history when the button was made.</param>
/// <param name="Within">The article whose claims are being reviewed; absent: the claims of all.</param>
internal sealed record FormId(string Verb, ClaimNumber Claim, LastSeen Seen, ArticleNumber? Within = null)
{
    public CustomId ToCustomId() =>
        CustomId.Create(
            Verb,
            [
                Text(Claim.Value),
                Text(Seen.Entry),
                .. Within is { } article ? [Text(article.Value)] : Array.Empty<string>(),
            ]
        );

    /// <summary>Absent when the id is not one of ours: anybody can send any id.</summary>
    public static FormId? Read(CustomId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return
            id.Arguments is [var claim, var seen, ..]
            && ClaimNumber.TryParse(claim, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new FormId(id.Verb, number, new LastSeen(entry), Article(id.Arguments))
            : null;
    }

    private static ArticleNumber? Article(IReadOnlyList<string> arguments) =>
        arguments is [_, _, var article]
        && ArticleNumber.TryParse(article, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
