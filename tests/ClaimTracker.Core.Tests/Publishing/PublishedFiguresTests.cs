using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Publishing;

/// <summary>The figures of lists, which are kept: what they say while nothing changes, and afterwards.</summary>
public sealed class PublishedFiguresTests : WorkTests<SqliteEngine>
{
    private PublishedFigures? figures;

    private PublishedFigures Figures => figures ??= new PublishedFigures(Clock);

    [Fact]
    public async Task They_say_what_counting_says()
    {
        await StorePublishedAsync();
        await using var db = Databases.Open(Team);

        var overview = await Figures.ReadAsync(db, Stop);

        Assert.Equal(await db.CountByRatingAsync(PublicationFilter.All, Stop), overview.Counts);
        Assert.Equal(await db.ListPublishersAsync(10, Stop), overview.Publishers);
        Assert.Equal(1, overview.Pace.Decided);
    }

    [Fact]
    public async Task A_publication_a_correction_and_a_withdrawal_are_counted_at_once()
    {
        Assert.Empty(await CountsAsync());
        var number = await StorePublishedAsync();
        Assert.Equal([new(Rating.False, 1)], await CountsAsync());

        Clock.Now += TimeSpan.FromSeconds(1);
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.True, "So it is.", Stop));
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
        Assert.Equal([new(Rating.True, 1)], await CountsAsync());

        Clock.Now += TimeSpan.FromSeconds(1);
        await DoneAsync(Publishing.WithdrawAsync(new ClaimWish(Eva, number), "Wrong.", Stop));
        Assert.Empty(await CountsAsync());
    }

    [Fact]
    public async Task While_nothing_changes_they_are_kept_for_a_minute()
    {
        await StorePublishedAsync();
        var before = await CountsAsync();
        await LoseAsync();

        Clock.Now += TimeSpan.FromSeconds(59);
        var kept = await CountsAsync();
        Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Same(before, kept);
        Assert.Equal([new(Rating.Opinion, 1)], await CountsAsync());
    }

    [Fact]
    public async Task Each_team_has_its_own()
    {
        await StorePublishedAsync();
        Assert.Single(await CountsAsync());

        await using var other = Databases.Open(OtherTeam);
        Assert.Empty((await Figures.ReadAsync(other, Stop)).Counts);
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_told_the_same()
    {
        await StorePublishedAsync();

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountsAsync()));

        Assert.All(told, counts => Assert.Same(told[0], counts));
    }

    private async Task<IReadOnlyList<RatingCount>> CountsAsync()
    {
        await using var db = Databases.Open(Team);
        return (await Figures.ReadAsync(db, Stop)).Counts;
    }

    /// <summary>A change that the time of the last one does not tell of.</summary>
    private async Task LoseAsync()
    {
        await using var db = Databases.Open(Team);
        await db.Set<Publication>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Rating, Rating.Opinion), Stop);
    }
}
