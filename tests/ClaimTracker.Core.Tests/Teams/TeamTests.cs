using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Teams;

public sealed class TeamOnSqlite : TeamTests<SqliteEngine>;

public sealed class TeamOnSqlServer : TeamTests<SqlServerEngine>;

public abstract class TeamTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_team_that_nobody_made_is_absent() =>
        Assert.Null(await Databases.FindTeamAsync(FreshKey(), Stop));

    [Fact]
    public async Task The_same_key_gives_the_same_team()
    {
        var key = FreshKey();
        var made = await Databases.EnsureTeamAsync(key, "First name", new TestClock(), Stop);

        Assert.Equal(made, await Databases.EnsureTeamAsync(key, "Second name", new TestClock(), Stop));
        Assert.Equal(made, await Databases.FindTeamAsync(key, Stop));
    }

    [Fact]
    public async Task Eight_that_need_a_team_at_once_get_the_same_one()
    {
        var key = FreshKey();

        var teams = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => Databases.EnsureTeamAsync(key, "Team", new TestClock(), Stop), Stop))
        );

        Assert.Single(teams.Distinct());
    }

    private static TeamKey FreshKey() => TeamKey.Parse($"fresh:{Guid.NewGuid():n}");
}
