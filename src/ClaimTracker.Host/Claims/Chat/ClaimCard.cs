using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>A claim as one message: what it says, where it comes from, what is known, and what can be done.</summary>
/// <remarks>The parts are cut so that together they stay below the 6,000 characters that Discord takes in a message's embeds.</remarks>
internal static class ClaimCard
{
    private const int WordingChars = 900;
    private const int SentenceChars = 900;

    /// <summary>Where the card also says what the world reads, the sentence makes room for it.</summary>
    private const int PublishedSentenceChars = 500;
    private const int SourceChars = 350;
    private const int NameChars = 120;
    private const int WhyChars = 300;
    private const int MostReasons = 4;
    private const int ContextChars = 300;
    private const int MostFollowUps = 3;
    private const int FollowUpNameChars = 40;

    /// <summary>The card.</summary>
    /// <param name="view">What it shows.</param>
    /// <param name="culture">The team's language on a card for everybody, the person's on one for them alone.</param>
    /// <param name="isPrivate">Whether only the one who asked sees it.</param>
    /// <param name="note">A line above it; absent: there is none.</param>
    public static OutgoingMessage Show(CardView view, CultureInfo culture, bool isPrivate, CardNote? note = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return OutgoingMessage.Create(
            note?.Text,
            mentions: note?.Person is { } person ? AllowedMentions.Of([person]) : AllowedMentions.None,
            embeds: [Frame(view, culture)],
            rows: CardButtons.Of(view, culture),
            isPrivate: isPrivate
        );
    }

    /// <summary>What the card says, without anything to press.</summary>
    public static Embed Frame(CardView view, CultureInfo culture) =>
        Embed.Create(
            Fitting.Fit(Title(view, culture), Embed.MostTitleChars),
            Description(view, culture),
            view.Links.Of(view.Claim.Number),
            CardColours.Of(view.Claim.State, view.InForce?.Rating),
            [.. Fields(view, culture)]
        );

    private static string Title(CardView view, CultureInfo culture)
    {
        var claim = view.Claim;
        var state = ClaimTerms.Of(claim.State, culture);
        return claim switch
        {
            { MergedInto: { } other } => CardWords.Say(culture, "Title_Merged", claim.Number, other),
            { State: ClaimState.InReview, HolderName: { } holder } => CardWords.Say(
                culture,
                "Title_Held",
                claim.Number,
                state,
                Markup.Plain(holder)
            ),
            { State: ClaimState.Checked or ClaimState.Published } when view.InForce is { } verdict => CardWords.Say(
                culture,
                "Title_Rated",
                claim.Number,
                state,
                ClaimTerms.Of(verdict.Rating, culture)
            ),
            _ => CardWords.Say(culture, "Title_State", claim.Number, state),
        };
    }

    private static string Description(CardView view, CultureInfo culture)
    {
        var claim = view.Claim;
        var wording = Markup.Plain(claim.Wording.ReplaceLineEndings(" "), WordingChars);
        IReadOnlyList<TextSpan> spans =
        [
            .. claim.Spans.Select(span => new TextSpan(
                Math.Max(0, span.Start - claim.SentenceStart),
                Math.Max(0, span.End - claim.SentenceStart)
            )),
        ];
        var room = view.Publication is null ? SentenceChars : PublishedSentenceChars;
        var sentence = MarkedWords.Write(claim.Sentence, spans, room);
        return $"**{wording}**\n\n> {sentence}\n-# {CardWords.Say(culture, "Source_From", Source(claim, culture))}";
    }

    private static string Source(ClaimPage claim, CultureInfo culture)
    {
        var title = Fitting.Fit(claim.ArticleTitle, NameChars);
        var named =
            Uri.TryCreate(claim.ArticleAddress, UriKind.Absolute, out var address)
            && Markup.Link(title, address) is { Length: <= SourceChars } link
                ? link
                : Markup.Plain(title);
        string?[] parts =
        [
            named,
            claim.ArticlePublisher is { } publisher ? Markup.Plain(publisher, NameChars) : null,
            claim.ArticlePublishedOn?.ToString("d MMMM yyyy", culture),
            claim.Article.ToString(),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static IEnumerable<EmbedField> Fields(CardView view, CultureInfo culture)
    {
        var claim = view.Claim;
        if (claim.Speaker is { } speaker)
        {
            yield return Field(
                culture,
                "Said",
                CardWords.Say(
                    culture,
                    "Said_Value",
                    Markup.Plain(speaker, NameChars),
                    Markup.Plain(claim.SpeakerVerb ?? "")
                )
            );
        }

        yield return Field(culture, "Why", Why(claim, culture));
        if (claim.NeedsContext is { } missing)
        {
            yield return Field(culture, nameof(claim.NeedsContext), Markup.Plain(missing, ContextChars));
        }

        foreach (var field in VerdictFields.Of(view, culture).Concat(PublicationFields.Of(view, culture)))
        {
            yield return field;
        }

        if (view.Citations.Count > 0)
        {
            yield return Field(culture, "Evidence", EvidenceLines.Of(view.Citations, culture));
        }

        if (view.FollowUps.Count > 0)
        {
            yield return Field(culture, "FollowUps", FollowUps(view, culture));
        }

        if (view.Similar.Count > 0 && claim.State is ClaimState.Unreviewed or ClaimState.InReview)
        {
            yield return Field(culture, "Similar", string.Join('\n', view.Similar.Select(one => Line(one, culture))));
        }
    }

    private static string FollowUps(CardView view, CultureInfo culture)
    {
        var lines = view
            .FollowUps.Take(MostFollowUps)
            .Select(one =>
                CardWords.Say(
                    culture,
                    one.DueAt is null ? "FollowUps_Line" : "FollowUps_Due",
                    one.Number,
                    one.At is { } at ? Markup.Time(at, TimeStyle.DateAndTime) : "",
                    Markup.Plain(one.OwnerName, FollowUpNameChars)
                )
            );
        var more = view.FollowUps.Count - MostFollowUps;
        return string.Join('\n', more > 0 ? [.. lines, CardWords.Say(culture, "FollowUps_More", more)] : lines);
    }

    private static EmbedField Field(CultureInfo culture, string name, string value) =>
        EmbedField.Create(CardWords.Say(culture, name), Fitting.Fit(value, EmbedField.MostValueChars));

    private static string Why(ClaimPage claim, CultureInfo culture) =>
        Fitting.Fit(
            CardWords.Say(
                culture,
                "Why_Value",
                ClaimTerms.Of(claim.Kind, culture),
                Math.Round(claim.CheckWorthiness * 100).ToString("0", culture),
                string.Join(
                    ", ",
                    claim
                        .Reasons.Where(reason => reason.Weight > 0)
                        .Take(MostReasons)
                        .Select(reason => ClaimTerms.Reason(reason.Name, culture))
                )
            ),
            WhyChars
        );

    private static string Line(SimilarClaim similar, CultureInfo culture) =>
        CardWords.Say(
            culture,
            "Similar_Line",
            similar.Number,
            ClaimTerms.Of(similar.Rating, culture),
            Markup.Plain(similar.Wording, 130)
        );
}
