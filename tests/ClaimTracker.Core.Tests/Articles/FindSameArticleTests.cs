using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Articles;

public sealed class FindSameArticleOnSqlite : FindSameArticleTests<SqliteEngine>;

public sealed class FindSameArticleOnSqlServer : FindSameArticleTests<SqlServerEngine>;

public abstract class FindSameArticleTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly Uri Here = new("https://example.org/a");
    private static readonly Uri Elsewhere = new("https://example.org/b");

    [Fact]
    public async Task The_text_alone_finds_it()
    {
        var text = Some.FreshText();
        var stored = await StoreAsync(Some.Content(text) with { Address = Here });

        Assert.Equal(stored.Number, await FindAsync(text.ToUpperInvariant(), Elsewhere));
        Assert.Equal(stored.Number, await FindAsync(text, null));
    }

    [Fact]
    public async Task The_address_alone_finds_it()
    {
        var stored = await StoreAsync(Some.Content() with { Address = Here });

        Assert.Equal(stored.Number, await FindAsync(Some.FreshText(), new Uri("http://www.example.org/a/#top")));
    }

    [Fact]
    public async Task Another_text_at_another_address_is_not_found()
    {
        await StoreAsync(Some.Content() with { Address = Here });

        Assert.Null(await FindAsync(Some.FreshText(), Elsewhere));
    }

    [Fact]
    public async Task Articles_without_an_address_are_not_the_same_for_that()
    {
        await StoreAsync(Some.Content());

        Assert.True((await StoreAsync(Some.Content())).IsNew);
    }

    [Fact]
    public async Task Of_two_the_older_one_is_found()
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content() with { Address = Here });
        await StoreAsync(Some.Content(text) with { Address = Elsewhere });

        Assert.Equal(new ArticleNumber(1), await FindAsync(text, Here));
    }

    [Fact]
    public async Task An_address_finds_its_article()
    {
        var stored = await StoreAsync(Some.Content() with { Address = Here });
        await using var db = Databases.Open(Team);

        Assert.Equal(stored.Number, (await db.FindArticleAtAsync(Here, Stop))?.Number);
        Assert.Null(await db.FindArticleAtAsync(Elsewhere, Stop));
    }

    private async Task<ArticleNumber?> FindAsync(string text, Uri? address)
    {
        await using var db = Databases.Open(Team);
        return (await db.FindSameArticleAsync(text, address, Stop))?.Number;
    }
}
