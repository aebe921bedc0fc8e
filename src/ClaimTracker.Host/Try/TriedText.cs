using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Articles;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Try;

/// <summary>A text that was taken apart to be looked at. Its claims have numbers of their own, from 1 in the order of the text.</summary>
/// <param name="Blocks">The text, claims marked.</param>
/// <param name="Claims">In the order of their numbers.</param>
/// <param name="Language">Two letters (ISO 639-1).</param>
public sealed record TriedText(IReadOnlyList<BlockView> Blocks, IReadOnlyList<ClaimDraft> Claims, string Language)
{
    /// <summary>Marks lead to the claim's place in the list beside the text.</summary>
    public static MarkLook Look { get; } =
        new(
            number => $"#{Anchor(number.Value)}",
            number => number.Value.ToString(CultureInfo.InvariantCulture),
            _ => null
        );

    public static string Anchor(long number) => string.Create(CultureInfo.InvariantCulture, $"found-{number}");

    internal static TriedText Of(PreviewedArticle preview)
    {
        var claims = preview.Split.Claims;
        var marked = claims.Select((claim, i) => new MarkedClaim(new ClaimNumber(i + 1), claim.Spans));
        return new(ArticleViews.Blocks(preview.Article.Text, [.. marked]), claims, preview.Split.Language);
    }
}
