using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Chat;

public sealed class DraftOnSqlite : DraftTests<SqliteEngine>;

public sealed class DraftOnSqlServer : DraftTests<SqlServerEngine>;

public abstract class DraftTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private const string Fields = """{"wording":"Two schools closed. 🙂"}""";

    private Drafts Drafts => new(Databases, Clock);

    [Fact]
    public async Task What_somebody_typed_is_kept_for_them()
    {
        var id = await Drafts.KeepAsync(Anna, "reword", Fields, Stop);

        Assert.Equal(Fields, await Drafts.FindAsync(Anna, id, "reword", Stop));
    }

    [Fact]
    public async Task Nobody_else_is_shown_it()
    {
        var id = await Drafts.KeepAsync(Anna, "reword", Fields, Stop);
        var namesake = PersonOf(OtherTeam, "Anna", Rank.Manager);

        Assert.Null(await Drafts.FindAsync(Max, id, "reword", Stop));
        Assert.Null(await Drafts.FindAsync(namesake, id, "reword", Stop));
    }

    [Fact]
    public async Task Another_form_is_not_filled_with_it()
    {
        var id = await Drafts.KeepAsync(Anna, "reword", Fields, Stop);

        Assert.Null(await Drafts.FindAsync(Anna, id, "dismiss", Stop));
    }

    [Fact]
    public async Task It_is_there_for_two_weeks()
    {
        var id = await Drafts.KeepAsync(Anna, "reword", Fields, Stop);

        Clock.Now += Drafts.Last;
        Assert.NotNull(await Drafts.FindAsync(Anna, id, "reword", Stop));
        Clock.Now += TimeSpan.FromTicks(1);
        Assert.Null(await Drafts.FindAsync(Anna, id, "reword", Stop));
    }

    [Fact]
    public async Task What_is_too_old_goes_when_something_is_kept_in_that_team_alone()
    {
        await Drafts.KeepAsync(Anna, "reword", Fields, Stop);
        await Drafts.KeepAsync(PersonOf(OtherTeam, "Zoe", Rank.Member), "reword", Fields, Stop);
        Clock.Now += Drafts.Last + TimeSpan.FromTicks(1);

        var fresh = await Drafts.KeepAsync(Ben, "reword", Fields, Stop);

        await using var ours = Databases.Open(Team);
        await using var theirs = Databases.Open(OtherTeam);
        Assert.Equal(fresh, Assert.Single(await ours.Set<Draft>().ToListAsync(Stop)).Id);
        Assert.Single(await theirs.Set<Draft>().ToListAsync(Stop));
    }
}
