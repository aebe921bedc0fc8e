using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Chat;

public sealed class LiveCardOnSqlite : LiveCardTests<SqliteEngine>;

public sealed class LiveCardOnSqlServer : LiveCardTests<SqlServerEngine>;

public abstract class LiveCardTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly ChatPlace Here = new("100", "1");
    private static readonly ChatPlace There = new("100", "2");

    [Fact]
    public async Task A_claim_has_no_card_until_it_is_shown() => Assert.Null(await FindAsync(await StoreClaimAsync()));

    [Fact]
    public async Task A_claim_has_one_card_and_the_place_it_leaves_is_told()
    {
        var number = await StoreClaimAsync();

        Assert.Null(await PlaceAsync(number, Here));
        Assert.Null(await PlaceAsync(number, Here));
        Assert.Equal(Here, await PlaceAsync(number, There));

        Assert.Equal(There, await FindAsync(number));
    }

    [Fact]
    public async Task A_message_that_shows_another_claim_is_no_longer_the_first_ones_card()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());
        await PlaceAsync(one, Here);

        Assert.Null(await PlaceAsync(two, Here));

        Assert.Equal((null, Here), (await FindAsync(one), await FindAsync(two)));
    }

    [Fact]
    public async Task A_message_that_is_gone_is_nobodys_card()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());
        await PlaceAsync(one, Here);
        await PlaceAsync(two, There);
        await using var db = Databases.Open(Team);

        Assert.Equal(1, await db.DropCardAsync(Here, Stop));

        Assert.Equal((null, There), (await FindAsync(one), await FindAsync(two)));
    }

    [Fact]
    public async Task A_claim_that_is_not_there_gets_no_card()
    {
        Assert.Null(await PlaceAsync(new ClaimNumber(404), Here));

        Assert.Null(await FindAsync(new ClaimNumber(404)));
    }

    [Fact]
    public async Task Two_teams_do_not_see_each_others_cards()
    {
        var number = await StoreClaimAsync();
        var text = Some.FreshText();
        await StoreForAsync(OtherTeam, Some.Content(text), Some.Draft(text));
        await PlaceAsync(number, Here);

        await Databases.PlaceCardAsync(OtherTeam, new ClaimNumber(1), Here, Stop);
        await using var theirs = Databases.Open(OtherTeam);
        await theirs.DropCardAsync(Here, Stop);

        Assert.Equal(Here, await FindAsync(number));
        Assert.Null(await theirs.FindCardAsync(new ClaimNumber(1), Stop));
    }

    [Fact]
    public async Task Several_that_show_a_claim_at_once_leave_one_card_and_name_the_others()
    {
        var number = await StoreClaimAsync();
        ChatPlace[] places = [.. Enumerable.Range(1, 4).Select(message => new ChatPlace("100", $"{message}"))];

        var left = await Task.WhenAll(places.Select(place => Task.Run(() => PlaceAsync(number, place), Stop)));

        var card = await FindAsync(number);
        Assert.Equal(places, left.OfType<ChatPlace>().Append(card!).OrderBy(place => place.Message));
    }

    private Task<ChatPlace?> PlaceAsync(ClaimNumber claim, ChatPlace place) =>
        Databases.PlaceCardAsync(Team, claim, place, Stop);

    private async Task<ChatPlace?> FindAsync(ClaimNumber claim)
    {
        await using var db = Databases.Open(Team);
        return await db.FindCardAsync(claim, Stop);
    }
}
