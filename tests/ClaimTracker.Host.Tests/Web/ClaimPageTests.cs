namespace ClaimTracker.Host.Tests.Web;

public sealed class ClaimPageTests
{
    [Fact]
    public async Task A_claim_shows_its_sentence_with_its_own_words_marked()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/claims/2");

        Assert.Equal(["The mayor closed two schools."], page.Texts("h1"));
        Assert.Equal(["The mayor cut taxes and closed two schools."], page.Texts("blockquote"));
        Assert.Equal(["The mayor", "closed two schools"], page.Texts("blockquote mark"));
        Assert.NotNull(page.QuerySelector("a[href='/articles/1#C-2']"));
    }

    [Fact]
    public async Task A_claim_says_who_said_it_and_why_it_matters_in_plain_words()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/claims/6");

        Assert.Contains("The ministry (reported with “say”)", page.Texts("dd"));
        Assert.Equal(
            ["more, because it gives a figure", "less, because it is put cautiously"],
            page.Texts(".reasons li")
        );
    }

    [Fact]
    public async Task A_claim_says_what_context_it_needs_and_who_has_it()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var unclear = await program.GetPageAsync("/claims/5");
        var taken = await program.GetPageAsync("/claims/1");

        Assert.Equal(["Needs context: \"She\" is read as Ana Reyes"], unclear.Texts(".problem"));
        Assert.Contains("In review, with the test", taken.Texts("dd"));
        Assert.Contains("20 November 2026, 11:30 UTC", taken.Texts("dd"));
    }
}
