using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class LostRaceOnSqlite : LostRaceTests<SqliteEngine>;

public sealed class LostRaceOnSqlServer : LostRaceTests<SqlServerEngine>;

/// <summary>Somebody else's change lands between reading and saving; in the same transaction, because SQLite lets no other one in there.</summary>
public abstract class LostRaceTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Whoever_loses_a_race_looks_again_at_what_there_is_now()
    {
        var number = await StoreClaimAsync();
        var tries = 0;

        await DoneAsync(ChangeAsync(number, () => ++tries == 1));

        Assert.Equal(2, tries);
        Assert.Equal("Anna taken", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Whoever_loses_every_race_is_told_that_others_are_at_it()
    {
        var number = await StoreClaimAsync();
        var tries = 0;

        var why = await WhyNotAsync(ChangeAsync(number, () => ++tries > 0));

        Assert.Equal($"Several people are changing {number} at this moment; try again.", why);
        Assert.Equal(4, tries);
        Assert.Empty(await HistoryOfAsync(number));
    }

    private Task<ClaimAnswer> ChangeAsync(ClaimNumber number, Func<bool> isOvertaken) =>
        Desk.ChangeAsync(
            new ClaimWish(Anna, number),
            Deed.Review,
            async (one, token) =>
            {
                if (isOvertaken())
                {
                    await one
                        .Db.Set<Claim>()
                        .Where(claim => claim.Number == number)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(claim => claim.Version, claim => claim.Version + 1),
                            token
                        );
                }

                return one.Claim.Take(one.By.Actor, one.Now) is { } no
                    ? no
                    : (Outcome<IReadOnlyList<ClaimNumber>>)Array.Empty<ClaimNumber>();
            },
            Stop
        );
}
