using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Language.Splitting;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Intake;

public sealed class ArticleIntakeOnSqlite : ArticleIntakeTests<SqliteEngine>;

public sealed class ArticleIntakeOnSqlServer : ArticleIntakeTests<SqlServerEngine>;

/// <summary>The road from a pasted text to a stored article; nothing here is fetched.</summary>
public abstract class ArticleIntakeTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private const string Text = """
        Two schools close in spring

        The council voted on Monday to close two primary schools in the north of the city. The vote was nine to four.
        """;

    [Fact]
    public async Task A_pasted_text_is_stored()
    {
        var receipt = await AddAsync(Text, StatedFacts.None);
        await using var db = Databases.Open(Team);

        Assert.True(receipt.IsNew);
        Assert.Contains("nine to four", (await db.ReadArticleAsync(receipt.Number, Stop))?.Text);
    }

    [Fact]
    public async Task The_same_text_is_found_again()
    {
        var first = await AddAsync(Text, StatedFacts.None);
        var second = await AddAsync(Text + "\n", StatedFacts.None);

        Assert.Equal((first.Id, false), (second.Id, second.IsNew));
    }

    [Fact]
    public async Task What_the_person_says_wins()
    {
        var stated = new StatedFacts
        {
            Title = "My title",
            Publisher = "The Gazette",
            Byline = "Ann Other",
            PublishedOn = new DateOnly(2026, 3, 1),
            Address = new Uri("https://example.org/a"),
        };
        var receipt = await AddAsync(Text, stated);
        await using var db = Databases.Open(Team);

        var page = (await db.ReadArticleAsync(receipt.Number, Stop))!;

        Assert.Equal(
            ("My title", "The Gazette", "Ann Other", new DateOnly(2026, 3, 1), "https://example.org/a"),
            (page.Title, page.Publisher, page.Byline, page.PublishedOn, page.Address)
        );
    }

    [Fact]
    public async Task A_blank_title_is_no_title() =>
        Assert.False(string.IsNullOrWhiteSpace((await AddAsync(Text, StatedFacts.None with { Title = "  " })).Title));

    [Fact]
    public async Task A_preview_stores_nothing()
    {
        await Intake().PreviewAsync(new ArticleSource.Pasted(Text), StatedFacts.None, ClaimUnit.Sentence, Stop);
        await using var db = Databases.Open(Team);

        Assert.Null(await db.ReadArticleAsync(new ArticleNumber(1), Stop));
    }

    private async Task<IntakeReceipt> AddAsync(string text, StatedFacts stated)
    {
        var outcome = await Intake().AddAsync(Team, new ArticleSource.Pasted(text), stated, Some.Anna, Stop);
        return outcome.Is(out var receipt, out var refusal)
            ? receipt
            : throw new InvalidOperationException($"The text was needed; it was refused: {refusal}");
    }

    private ArticleIntake Intake() => new(Databases, null!, Options.Create(new IntakeOptions()), new TestClock());
}
