using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Things that tests need and do not care about.</summary>
internal static class Some
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static Actor Anna { get; } = new("test:anna", "Anna");

    public static Actor Ben { get; } = new("test:ben", "Ben");

    /// <summary>A text that no other test has.</summary>
    public static string FreshText() => $"The council closed {Guid.NewGuid():n}.";

    public static ArticleContent Content(string? text = null) => new("A headline", text ?? FreshText(), "en");

    /// <summary>A draft that is the whole of <paramref name="wording"/>, or a range of a longer text.</summary>
    public static ClaimDraft Draft(string wording, TextSpan? sentence = null, double worth = 0.5)
    {
        var span = sentence ?? new TextSpan(0, wording.Length);
        return new ClaimDraft
        {
            Wording = wording,
            Spans = [span],
            Sentence = span,
            Rule = "whole-sentence",
            Kind = ClaimKind.Fact,
            CheckWorthiness = new CheckWorthiness(worth, [new WorthinessReason("figure", worth)]),
        };
    }

    /// <summary>A claim that is not stored.</summary>
    public static Claim Claim(int number = 1, string wording = "The council closed two schools.", long team = 1) =>
        new(new TeamId(team), new ArticleId(1), new ClaimNumber(number), Draft(wording), Noon);
}
