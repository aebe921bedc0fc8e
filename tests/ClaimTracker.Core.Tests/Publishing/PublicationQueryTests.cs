using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublicationQueriesOnSqlite : PublicationQueryTests<SqliteEngine>;

public sealed class PublicationQueriesOnSqlServer : PublicationQueryTests<SqlServerEngine>;

public abstract class PublicationQueryTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_claim_that_the_world_never_read_is_not_there()
    {
        var number = await StoreReadyAsync();
        await using var db = Databases.Open(Team);

        Assert.Null(await db.FindPublicationAsync(number, Stop));
        Assert.Null(await db.ReadPublicationAsync(number, Stop));
        Assert.Null(await db.ReadLastPublicationAsync(Stop));
        Assert.Empty(await ListAsync(PublicationFilter.All, PublicationOrder.Newest));
    }

    [Fact]
    public async Task A_claim_that_was_withdrawn_is_found_and_not_listed()
    {
        var number = await StorePublishedAsync();
        Clock.Now += TimeSpan.FromDays(1);
        await DoneAsync(Publishing.WithdrawAsync(new ClaimWish(Eva, number), "Wrong.", Stop));
        await using var db = Databases.Open(Team);

        var found = await db.FindPublicationAsync(number, Stop);

        Assert.Equal((Clock.Now, "Wrong."), (found!.WithdrawnAt, found.WithdrawnReason));
        Assert.Equal(Clock.Now, await db.ReadLastPublicationAsync(Stop));
        Assert.Empty(await ListAsync(PublicationFilter.All, PublicationOrder.Newest));
        Assert.Equal([number], await ListAsync(new() { WithWithdrawn = true }, PublicationOrder.Newest));
        Assert.Empty(await db.CountByRatingAsync(PublicationFilter.All, Stop));
    }

    [Fact]
    public async Task A_page_has_the_sentence_and_what_was_said_before()
    {
        var number = await StorePublishedAsync();
        foreach (var rating in new[] { Rating.MostlyFalse, Rating.HalfTrue })
        {
            Clock.Now += TimeSpan.FromDays(1);
            await CorrectAsync(number, rating);
        }

        await using var db = Databases.Open(Team);
        var page = await db.ReadPublicationAsync(number, Stop);

        Assert.Equal((page!.Claim.Wording, 0), (page.Sentence, page.SentenceStart));
        Assert.Equal(Rating.HalfTrue, page.Claim.Rating);
        Assert.Equal(
            [
                (Rating.MostlyFalse, Some.Noon.AddDays(1), Some.Noon.AddDays(2)),
                (Rating.False, Some.Noon, Some.Noon.AddDays(1)),
            ],
            page.Said.Select(said => (said.Rating, said.DecidedAt, said.CorrectedAt))
        );
    }

    [Fact]
    public async Task What_was_corrected_before_the_world_read_it_was_never_said()
    {
        var number = await StoreReadyAsync();
        Clock.Now += TimeSpan.FromDays(1);
        await CorrectAsync(number, Rating.True);
        Clock.Now += TimeSpan.FromDays(1);
        await DoneAsync(PublishAsync(new ClaimWish(Eva, number)));
        await using var db = Databases.Open(Team);

        Assert.Empty((await db.ReadPublicationAsync(number, Stop))!.Said);
    }

    [Theory]
    [InlineData(PublicationOrder.Newest)]
    [InlineData(PublicationOrder.Rating)]
    [InlineData(PublicationOrder.Number)]
    public async Task Pages_forwards_and_backwards_show_every_claim_once(PublicationOrder order)
    {
        await StoreSevenAsync();
        var all = await ListAsync(PublicationFilter.All, order);
        await using var db = Databases.Open(Team);

        List<ClaimNumber> forwards = [];
        PublicationCursor? place = null;
        PublicationList page;
        do
        {
            page = await db.ListPublicationsAsync(PublicationFilter.All, order, place, 2, Stop);
            forwards.AddRange(page.Claims.Select(claim => claim.Number));
            place = page.Next;
        } while (place is not null);

        List<ClaimNumber> backwards = [.. page.Claims.Select(claim => claim.Number)];
        while (page.Previous is { } back)
        {
            page = await db.ListPublicationsBeforeAsync(PublicationFilter.All, order, back, 2, Stop);
            backwards.InsertRange(0, page.Claims.Select(claim => claim.Number));
        }

        Assert.Equal(7, all.Count);
        Assert.Equal(all, forwards);
        Assert.Equal(all, backwards);
    }

    [Fact]
    public async Task Each_order_is_what_it_says()
    {
        var (a, b) = (await StorePublishedAsync(), await StorePublishedAsync());
        Clock.Now += TimeSpan.FromDays(1);
        var c = await StorePublishedAsync();
        await CorrectAsync(a, Rating.True);

        Assert.Equal([a, c, b], await ListAsync(PublicationFilter.All, PublicationOrder.Newest));
        Assert.Equal([c, b, a], await ListAsync(PublicationFilter.All, PublicationOrder.Rating));
        Assert.Equal([a, b, c], await ListAsync(PublicationFilter.All, PublicationOrder.Number));
        Assert.Equal([a, b, c], await StreamAsync(PublicationFilter.All, PublicationOrder.Number));
    }

    [Fact]
    public async Task A_page_stays_right_when_the_claim_beside_its_place_is_corrected()
    {
        ClaimNumber[] claims = [await StorePublishedAsync(), await StorePublishedAsync(), await StorePublishedAsync()];
        await using var db = Databases.Open(Team);
        var first = await db.ListPublicationsAsync(PublicationFilter.All, PublicationOrder.Newest, null, 1, Stop);
        Clock.Now += TimeSpan.FromDays(1);
        await CorrectAsync(claims[0], Rating.True);

        var second = await db.ListPublicationsAsync(
            PublicationFilter.All,
            PublicationOrder.Newest,
            first.Next,
            2,
            Stop
        );

        Assert.Equal([claims[0]], first.Claims.Select(claim => claim.Number));
        Assert.Equal([claims[1], claims[2]], second.Claims.Select(claim => claim.Number));
    }

    [Fact]
    public async Task Each_filter_narrows_and_counts_pass_over_the_rating()
    {
        var first = await StorePublishedAsync();
        Clock.Now += TimeSpan.FromDays(1);
        var second = await StorePublishedAsync();
        await CorrectAsync(second, Rating.True);
        var (wording, article) = await WordsAsync(second);
        await NamePublisherAsync(article, "The Paper");
        await using var db = Databases.Open(Team);

        Assert.Equal([second], await ListAsync(new() { Rating = Rating.True }, PublicationOrder.Newest));
        Assert.Equal([second], await ListAsync(new() { Article = article }, PublicationOrder.Newest));
        Assert.Equal([second], await ListAsync(new() { Publisher = "The Paper" }, PublicationOrder.Newest));
        Assert.Equal(
            [second],
            await ListAsync(new() { Search = wording[4..30].ToUpperInvariant() }, PublicationOrder.Newest)
        );
        Assert.Equal([second], await ListAsync(new() { From = Clock.Now }, PublicationOrder.Newest));
        Assert.Equal([first], await ListAsync(new() { Before = Clock.Now }, PublicationOrder.Newest));
        Assert.Equal([second], await StreamAsync(new() { Since = Some.Noon }, PublicationOrder.Newest));
        Assert.Empty(await StreamAsync(new() { Since = Clock.Now }, PublicationOrder.Newest));
        Assert.Empty(await ListAsync(new() { Search = "100%" }, PublicationOrder.Newest));
        Assert.Empty(await ListAsync(new() { Search = new string('a', 5000) }, PublicationOrder.Newest));
        Assert.Equal(["The Paper"], await db.ListPublishersAsync(10, Stop));
        Assert.Equal(
            [new RatingCount(Rating.False, 1), new RatingCount(Rating.True, 1)],
            (await db.CountByRatingAsync(new() { Rating = Rating.True }, Stop)).OrderBy(count => count.Rating)
        );
    }

    [Fact]
    public async Task Another_team_sees_nothing_of_it()
    {
        var number = await StorePublishedAsync();
        await using var db = Databases.Open(OtherTeam);

        Assert.Null(await db.FindPublicationAsync(number, Stop));
        Assert.Null(await db.ReadLastPublicationAsync(Stop));
        Assert.Empty(await db.ListPublishersAsync(10, Stop));
        Assert.Empty(await db.CountByRatingAsync(PublicationFilter.All, Stop));
        Assert.Empty(
            (await db.ListPublicationsAsync(PublicationFilter.All, PublicationOrder.Newest, null, 10, Stop)).Claims
        );
    }

    private async Task StoreSevenAsync()
    {
        for (var i = 0; i < 7; i++)
        {
            var number = await StorePublishedAsync();
            // Some at the same instant, some of the same rating.
            Clock.Now += i % 3 == 0 ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
            if (i % 2 == 0)
            {
                await CorrectAsync(number, RatingScale.All[i]);
            }
        }
    }

    private async Task CorrectAsync(ClaimNumber number, Rating rating)
    {
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), rating, $"So {rating}.", Stop));
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
    }

    private async Task<List<ClaimNumber>> ListAsync(PublicationFilter filter, PublicationOrder order)
    {
        await using var db = Databases.Open(Team);
        var list = await db.ListPublicationsAsync(filter, order, after: null, 100, Stop);
        return [.. list.Claims.Select(claim => claim.Number)];
    }

    private async Task<List<ClaimNumber>> StreamAsync(PublicationFilter filter, PublicationOrder order)
    {
        await using var db = Databases.Open(Team);
        List<ClaimNumber> numbers = [];
        await foreach (var claim in db.StreamPublicationsAsync(filter, order).WithCancellation(Stop))
        {
            numbers.Add(claim.Number);
        }

        return numbers;
    }

    private async Task<(string Wording, ArticleNumber Article)> WordsAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        var claim = (await db.FindPublicationAsync(number, Stop))!;
        return (claim.Wording, claim.Article);
    }

    private async Task NamePublisherAsync(ArticleNumber article, string publisher)
    {
        await using var db = Databases.Open(Team);
        await db.Set<Article>()
            .Where(row => row.Number == article)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Publisher, publisher), Stop);
    }
}
