using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Specs;

public sealed class SpecTests
{
    private static readonly string[] NoClaim = ["(none)"];

    public static TheoryData<string, string> English => SpecExample.HeadingsOf("sentences-english");

    public static TheoryData<string, string> French => SpecExample.HeadingsOf("sentences-french");

    public static TheoryData<string, string> Blocks => SpecExample.HeadingsOf("blocks");

    public static TheoryData<string, string> Claims => SpecExample.HeadingsOf("claims");

    [Theory]
    [MemberData(nameof(English))]
    public void English_text_falls_into_the_sentences_of_the_spec(string document, string heading) =>
        AssertSentences(document, heading, "en");

    [Theory]
    [MemberData(nameof(French))]
    public void French_text_falls_into_the_sentences_of_the_spec(string document, string heading) =>
        AssertSentences(document, heading, "fr");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Text_falls_into_the_blocks_of_the_spec(string document, string heading)
    {
        var example = SpecExample.Find(document, heading);

        var split = ClaimSplitter.Split(example.Text, SplitOptions.Default);

        Assert.Equal(
            example.Expected,
            split.Blocks.Select(block => $"{block.Kind}: {block.Span.Of(example.Text).Replace('\n', '⏎')}")
        );
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Text_gives_the_claims_of_the_spec(string document, string heading)
    {
        var example = SpecExample.Find(document, heading);

        var split = ClaimSplitter.Split(example.Text, SplitOptions.Default);

        var wordings = split.Claims.Select(claim => claim.Wording).DefaultIfEmpty(NoClaim[0]);
        Assert.Equal(example.Expected, wordings);
    }

    public static TheoryData<string, string> Clauses => SpecExample.HeadingsOf("clauses");

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Clauses_give_the_claims_of_the_spec(string document, string heading)
    {
        var example = SpecExample.Find(document, heading);

        var split = ClaimSplitter.Split(example.Text, SplitOptions.Default with { Language = "en" });

        var claims = split.Claims.Select(claim =>
            claim.Attribution is { } said
                ? $"{claim.Wording} (attribution: {said.Speaker}, {said.Verb})"
                : claim.Wording
        );
        Assert.Equal(example.Expected, claims.DefaultIfEmpty(NoClaim[0]));
    }

    public static TheoryData<string, string> Context => SpecExample.HeadingsOf("context");

    [Theory]
    [MemberData(nameof(Context))]
    public void A_text_gives_claims_that_stand_alone_or_say_why_not(string document, string heading)
    {
        var example = SpecExample.Find(document, heading);

        var split = ClaimSplitter.Split(example.Text, SplitOptions.Default with { Language = "en" });

        var claims = split.Claims.Select(claim =>
            claim.NeedsContext is { } why ? $"{claim.Wording} (needs context: {why})" : claim.Wording
        );
        Assert.Equal(example.Expected, claims.DefaultIfEmpty(NoClaim[0]));
    }

    private static void AssertSentences(string document, string heading, string language)
    {
        var example = SpecExample.Find(document, heading);

        var split = ClaimSplitter.Split(example.Text, SplitOptions.Default with { Language = language });

        Assert.Equal(example.Expected, split.Sentences.Select(sentence => sentence.Of(example.Text)));
    }
}
