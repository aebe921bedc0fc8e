using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Language;
using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Worthiness;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Whatever people wrote, a claim's card and its history can be sent (they refuse to be made otherwise) and ping nobody.</summary>
public sealed class ClaimCardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "@everyone ",
        "<@123456789012345678>",
        "**bold** ",
        "[x](https://evil.example) ",
        "```\n",
        "\u202Eright to left ",
        "العربية ",
        "👩‍👩‍👧‍👦",
        "\ud83d",
        "# heading\n",
        "\\",
        "e\u0301",
        "word ",
        new('x', 300),
        new('*', 120),
        "> quoted\n",
    ];

    private static readonly Arbitrary<string> Wild = Gen.Elements(Pieces)
        .ListOf(60)
        .Select(pieces => "x" + string.Concat(pieces))
        .ToArbitrary();

    [Fact]
    public void A_card_fits_whatever_it_says() =>
        Prop.ForAll(
                Wild,
                text =>
                    Enum.GetValues<ClaimState>()
                        .All(state =>
                            View(text, state) is var view
                            && IsQuiet(ClaimCard.Show(view, ChatLanguage.English, isPrivate: false))
                            && IsQuiet(ClaimCard.Show(view, ChatLanguage.French, isPrivate: true))
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_page_of_history_fits_whatever_was_done() =>
        Prop.ForAll(
                Wild,
                text =>
                    IsQuiet(
                        new Pages(
                            "History",
                            [
                                .. typeof(ClaimChanges)
                                    .GetFields()
                                    .Select(field => (string)field.GetRawConstantValue()!)
                                    .Append("what-a-later-version-does")
                                    .Select(what => HistorySentences.Of(Entry(what, text), ChatLanguage.French)),
                            ]
                        ).Show(ChatLanguage.French)
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_claims_words_are_marked_wherever_they_stand()
    {
        var sentence =
            new string('a', 500) + " and the words that count " + string.Concat(Enumerable.Repeat("more ", 300));
        var start = sentence.IndexOf("the words", StringComparison.Ordinal);

        var marked = MarkedWords.Write(sentence, [new TextSpan(start, start + "the words that count".Length)], 900);

        Assert.Contains("**the words that count**", marked);
        Assert.InRange(marked.Length, 1, 900);
    }

    private static HistoryEntry Entry(string what, string text) =>
        HistoryEntry.Of(
            new TeamId(1),
            new Subject(SubjectKind.Claim, 1),
            new Change(what, new Actor("discord:1", text), Now, text, $"False\n{text}")
        );

    private static CardView View(string text, ClaimState state)
    {
        var claim = Claim(text);
        var by = new Actor("discord:1", text);
        var explanation = text[..Math.Min(text.Length, Verdict.ExplanationMaxLengthChars)];
        var inForce = new Verdict(claim, Rating.False, explanation, [], null, by, Now);
        inForce.SignOff(new Actor("discord:2", text), Now);
        var waiting = new Verdict(claim, Rating.MisleadingContext, explanation, [], inForce, by, Now);
        var citation = new Citation(
            claim,
            1,
            new CitationDraft
            {
                Address = new Uri("https://example.org/" + new string('p', 1500)),
                ArchivedAddress = new Uri("https://example.org/copy"),
                Title = text,
                Publisher = text,
                Quote = text,
                IsPrimary = true,
            },
            null,
            by,
            Now
        );
        return new CardView(
            Page(claim, text, state),
            [waiting, inForce],
            [.. Enumerable.Repeat(citation, 12)],
            [.. Enumerable.Range(2, 3).Select(i => new SimilarClaim(new ClaimNumber(i), text, Rating.HalfTrue))],
            [.. Enumerable.Range(1, 5).Select(number => FollowUp(claim, number, text))],
            new LastSeen(long.MaxValue),
            new TeamLinks(new Uri("https://claims.example"))
        )
        {
            Within = new ArticleNumber(int.MaxValue),
            Publication = Published(claim, text, isWithdrawn: state == ClaimState.Checked),
        };
    }

    private static PublishedClaim Published(Claim claim, string text, bool isWithdrawn) =>
        new(
            claim.Number,
            claim.Wording,
            Rating.False,
            text,
            text,
            "https://example.org/" + new string('p', 1900),
            ClaimedOn: null,
            Now,
            Now,
            Now,
            int.MaxValue,
            isWithdrawn ? Now : null,
            isWithdrawn ? text : null,
            text,
            new ArticleNumber(1),
            text,
            ArticleAddress: null,
            text,
            ArticlePublishedOn: null,
            "en"
        );

    private static FollowUpLine FollowUp(Claim claim, int number, string text) =>
        new(
            new FollowUpNumber(int.MaxValue - number),
            claim.Number,
            text,
            text,
            "discord:1",
            text,
            "discord:1",
            number == 1 ? Now : null,
            Now,
            Repeat.Never,
            "UTC",
            FollowUpState.Open
        );

    private static Claim Claim(string text)
    {
        var span = new TextSpan(0, text.Length);
        return new Claim(
            new TeamId(1),
            new ArticleId(1),
            new ClaimNumber(int.MaxValue),
            new ClaimDraft
            {
                Wording = text,
                Spans = [span],
                Sentence = span,
                Rule = "whole-sentence",
                Kind = ClaimKind.Fact,
                CheckWorthiness = new CheckWorthiness(0.5, [new WorthinessReason("figure", 0.5)]),
                Attribution = new ReportedSpeech(text, "say", span),
            },
            Now
        );
    }

    private static ClaimPage Page(Claim claim, string text, ClaimState state) =>
        new(
            claim.Number,
            claim.Wording,
            state,
            claim.Kind,
            claim.CheckWorthiness,
            claim.Reasons,
            claim.Rule,
            claim.Attribution!.Speaker,
            claim.Attribution.Verb,
            text[..Math.Min(text.Length, Core.Claims.Claim.NeedsContextMaxLengthChars)],
            text,
            [new TextSpan(0, text.Length / 2), new TextSpan((text.Length / 2) + 1, text.Length)],
            text,
            0,
            Now,
            Now,
            new ArticleNumber(int.MaxValue),
            text,
            "https://example.org/" + new string('p', 1500),
            text,
            new DateOnly(2026, 3, 1),
            "en",
            "discord:1",
            state == ClaimState.Merged ? new ClaimNumber(3) : null
        );

    private static bool IsQuiet(OutgoingMessage message) =>
        message.Mentions.Users.Count == 0 && message.Mentions.Roles.Count == 0;
}
