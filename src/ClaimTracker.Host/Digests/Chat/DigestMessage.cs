using System.Globalization;
using ClaimTracker.Core.Digests;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>A digest as a message: about twenty lines, then how many more there are. It pings nobody.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Page">Its page on the web; absent when there is none.</param>
internal sealed record DigestMessage(Digest Digest, string Title, Uri? Page, TeamLinks Links, CultureInfo Culture)
{
    /// <summary>Discord draws no more than about forty links in a message; there is one in a line, and one below each section.</summary>
    private const int MostLines = 20;

    private DigestContent Content => Digest.Content;

    public OutgoingMessage Show() =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    Fitting.Fit(Title, Embed.MostTitleChars),
                    Write(new DigestSections(Digest, Page, Links, Culture).All),
                    Page
                ),
            ]
        );

    /// <summary>Twenty lines, or as many as there is room for.</summary>
    private string Write(IReadOnlyList<DigestSection> sections)
    {
        int[] wanted = [.. sections.Select(section => section.Lines.Count)];
        for (var lines = MostLines; ; lines--)
        {
            var given = DigestSection.Share(wanted, lines);
            var text = string.Join(
                "\n\n",
                sections.Select((section, i) => section.Write(given[i], Culture)).Prepend(Opening())
            );
            if (text.Length <= Embed.MostDescriptionChars || lines == 0)
            {
                return Fitting.Fit(text, Embed.MostDescriptionChars);
            }
        }
    }

    private string Opening()
    {
        List<string> lines = [Say("Period", Markup.Time(Digest.From), Markup.Time(Digest.Until))];
        if (Digest.IsLate && Content.DueAt is { } due)
        {
            lines.Add(Say("Late", Markup.Time(due)));
        }

        lines.Add(Content.IsQuiet ? Say("Quiet") : Summary());
        if (Content.IsQuiet && !Content.IsSomethingOpen)
        {
            lines.Add(Say("NothingOpen"));
        }

        if (Content.Ratings.Count > 0)
        {
            lines.Add(
                string.Join(
                    " · ",
                    Content.Ratings.Select(one =>
                        $"{ClaimTerms.Of(one.Rating, Culture)} **{one.Count.ToString("N0", Culture)}**"
                    )
                )
            );
        }

        return string.Join('\n', lines);
    }

    private string Summary() =>
        string.Join(
            " · ",
            Content.NewFrom == 0
                ? Count("NewCount", 0)
                : $"{Count("NewCount", Content.NewClaims.Count)} {Count("NewFrom", Content.NewFrom)}",
            Count("VerdictCount", Content.Verdicts.Count),
            Count("CorrectionCount", Content.Corrections.Count)
        );

    private string Say(string key, params ReadOnlySpan<object?> args) => DigestWords.Texts.Say(Culture, key, args);

    private string Count(string key, long count) => DigestWords.Texts.Count(Culture, key, count);
}
