using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Intake;

/// <summary>Finds claims that point outside the text of their article.</summary>
internal static class StraySpans
{
    private const int MostReported = 20;

    /// <summary>A sentence for each of the first ones of the team of <paramref name="db"/>.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        var texts = await ReadTextsAsync(db, cancellationToken);
        return await db.Set<Claim>()
            .OrderBy(claim => claim.Number)
            .Select(claim => new
            {
                claim.Number,
                claim.ArticleId,
                Sentence = new TextSpan(claim.SentenceStart, claim.SentenceEnd),
                claim.Spans,
                claim.Attribution,
            })
            .TagWith(nameof(StraySpans))
            .AsAsyncEnumerable()
            .Select(claim =>
                !texts.TryGetValue(claim.ArticleId, out var text)
                    ? $"Claim {claim.Number} belongs to an article that its team does not have."
                : LiesInside(text.Whole, claim.Sentence, claim.Spans, claim.Attribution) ? null
                : $"Claim {claim.Number} points outside the text of article {text.Number}."
            )
            .OfType<string>()
            .Take(MostReported)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How long each text is. Databases count characters each in their own way, so the texts are read.</summary>
    private static async Task<Dictionary<ArticleId, (ArticleNumber Number, TextSpan Whole)>> ReadTextsAsync(
        ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        var texts = new Dictionary<ArticleId, (ArticleNumber Number, TextSpan Whole)>();
        var rows = db.Set<Article>()
            .Select(article => new
            {
                article.Id,
                article.Number,
                article.Text,
            })
            .TagWith(nameof(StraySpans))
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            texts.Add(row.Id, (row.Number, new TextSpan(0, row.Text.Length)));
        }

        return texts;
    }

    private static bool LiesInside(
        TextSpan text,
        TextSpan sentence,
        IReadOnlyList<TextSpan> spans,
        ClaimAttribution? attribution
    ) =>
        IsRange(sentence, text)
        && spans.All(span => IsRange(span, text))
        && (attribution is null || IsRange(new TextSpan(attribution.Start, attribution.End), text));

    private static bool IsRange(TextSpan span, TextSpan text) => span.Start < span.End && text.Contains(span);
}
