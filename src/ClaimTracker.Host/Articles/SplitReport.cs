using System.Text.Json;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Articles;

/// <summary>Shows what a text was split into: each sentence with the words of its claims underlined, and the claims below it.</summary>
internal static class SplitReport
{
    private const string French = "fr";

    public static async Task WriteAsync(
        PreviewedArticle preview,
        SplitFormat format,
        bool explain,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (format == SplitFormat.Json)
        {
            var view = SplitView.Of(preview.Split);
            await JsonSerializer.SerializeAsync(terminal.Data, view, SplitJson.Readable.SplitView, cancellationToken);
            terminal.Data.WriteByte((byte)'\n');
            return;
        }

        await using (var writer = terminal.OpenData())
        {
            var explanation = explain ? new SplitExplanation(preview) : null;
            foreach (var sentence in preview.Split.Claims.GroupBy(claim => claim.Sentence))
            {
                await WriteSentenceAsync(
                    preview.Article.Text,
                    [.. sentence],
                    explanation,
                    writer,
                    terminal.WidthChars,
                    cancellationToken
                );
            }
        }

        await terminal.SayAsync(
            $"{Counted.Of(preview.Split.Claims.Count, "claim")} in {Counted.Of(preview.Split.Sentences.Count, "sentence")}; nothing was stored.",
            cancellationToken
        );
        if (preview.Split.Language == French)
        {
            await terminal.SayAsync("The text is French: its sentences stay whole.", cancellationToken);
        }
    }

    private static async Task WriteSentenceAsync(
        string text,
        IReadOnlyList<ClaimDraft> claims,
        SplitExplanation? explanation,
        TextWriter writer,
        int widthChars,
        CancellationToken cancellationToken
    )
    {
        var spans = claims.SelectMany(claim => claim.Spans).ToList();
        foreach (var line in SentencePicture.Draw(text, claims[0].Sentence, spans, widthChars))
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        foreach (var line in explanation?.OfSentence(claims[0].Sentence) ?? [])
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        foreach (var claim in claims)
        {
            var line = FormattableString.Invariant(
                $"  {claim.CheckWorthiness.Score:0.00} {claim.Kind, -10} {claim.Wording}"
            );
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
            foreach (var reason in explanation is null ? [] : SplitExplanation.OfClaim(claim))
            {
                await writer.WriteLineAsync(reason.AsMemory(), cancellationToken);
            }
        }

        await writer.WriteLineAsync(ReadOnlyMemory<char>.Empty, cancellationToken);
    }
}
