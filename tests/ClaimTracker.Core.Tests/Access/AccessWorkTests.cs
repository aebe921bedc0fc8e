using System.Text;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Access;

public sealed class AccessWorkOnSqlite : AccessWorkTests<SqliteEngine>;

public sealed class AccessWorkOnSqlServer : AccessWorkTests<SqlServerEngine>;

public abstract class AccessWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private AccessWork? work;

    // One, as in the program: it remembers what it has noted.
    private AccessWork Work => work ??= new AccessWork(Databases, Clock);

    [Fact]
    public async Task A_secret_opens_what_its_key_opens_and_is_kept_nowhere()
    {
        var made = await MakeAsync("  Newsroom bot  ", ApiKeyScope.Intake);

        var found = await Work.FindAsync(await KeyAsync(Team), made.Secret, Stop);

        Assert.Equal(new LiveApiKey(made.Key.Id, "Newsroom bot", ApiKeyScope.Intake, null), found);
        Assert.Matches("^ct_[A-Za-z0-9_-]{43}$", made.Secret);
        Assert.Equal(made.Secret[3..9], made.Key.Hint);
        Assert.DoesNotContain(made.Secret[9..], made.ToString());
        await using var db = Databases.Open(Team);
        var row = await db.Set<ApiKey>().SingleAsync(Stop);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(made.Secret)), row.Hash);
    }

    [Fact]
    public async Task Every_secret_is_another() =>
        Assert.NotEqual((await MakeAsync("a")).Secret, (await MakeAsync("a")).Secret);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ct_")]
    [InlineData("ct_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_secret_opens_nothing(string? secret)
    {
        await MakeAsync("bot");

        Assert.Null(await Work.FindAsync(await KeyAsync(Team), secret, Stop));
    }

    [Fact]
    public async Task The_stored_hash_is_no_secret()
    {
        await MakeAsync("bot");
        await using var db = Databases.Open(Team);
        var row = await db.Set<ApiKey>().SingleAsync(Stop);

        Assert.Null(
            await Work.FindAsync(await KeyAsync(Team), ApiKey.SecretPrefix + Convert.ToBase64String(row.Hash), Stop)
        );
    }

    [Fact]
    public async Task A_key_opens_its_own_team_alone()
    {
        var made = await MakeAsync("bot");
        var theirs = await KeyAsync(OtherTeam);
        var stranger = PersonOf(OtherTeam, "Max", Rank.Manager);

        Assert.Null(await Work.FindAsync(theirs, made.Secret, Stop));
        Assert.Null(await Work.FindAsync(theirs, made.Key.Id, Stop));
        Assert.False(await Work.HasAnyAsync(theirs, Stop));
        Assert.Empty(Need(await Work.ListAsync(stranger, Stop)));
        Assert.Equal(
            $"There is no key {made.Key.Id.Value} in this team; the list of keys says which there are.",
            WhyNot(await Work.RevokeAsync(stranger, made.Key.Id, Stop))
        );
        Assert.NotNull(await Work.FindAsync(await KeyAsync(Team), made.Secret, Stop));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_is_listed_no_more()
    {
        var team = await KeyAsync(Team);
        var made = await MakeAsync("bot");
        var other = await MakeAsync("reader", ApiKeyScope.Read);
        Assert.True(await Work.HasAnyAsync(team, Stop));

        Need(await Work.RevokeAsync(Max, made.Key.Id, Stop));

        Assert.Null(await Work.FindAsync(team, made.Secret, Stop));
        Assert.Null(await Work.FindAsync(team, made.Key.Id, Stop));
        Assert.Equal([other.Key], Need(await Work.ListAsync(Max, Stop)));
        Assert.Equal(
            $"Key {made.Key.Id.Value}, “bot”, is revoked already; there is nothing to do.",
            WhyNot(await Work.RevokeAsync(Max, made.Key.Id, Stop))
        );
        Need(await Work.RevokeAsync(Max, other.Key.Id, Stop));
        Assert.False(await Work.HasAnyAsync(team, Stop));
    }

    [Theory]
    [InlineData(Rank.Member)]
    [InlineData(Rank.Reviewer)]
    [InlineData(Rank.Editor)]
    public async Task Only_who_sets_the_team_up_makes_sees_and_revokes_keys(Rank rank)
    {
        var made = await MakeAsync("bot");
        var person = Person("Somebody", rank);
        const string no = "This is for people who manage the server; ask one of them.";

        Assert.Equal(no, WhyNot(await Work.MakeAsync(person, "mine", ApiKeyScope.Read, Stop)));
        Assert.Equal(no, WhyNot(await Work.ListAsync(person, Stop)));
        Assert.Equal(no, WhyNot(await Work.RevokeAsync(person, made.Key.Id, Stop)));
        Assert.Single(Need(await Work.ListAsync(Max, Stop)));
    }

    [Fact]
    public async Task A_key_needs_a_name_that_fits()
    {
        Assert.Contains("got none", WhyNot(await Work.MakeAsync(Max, " \t", ApiKeyScope.Read, Stop)));
        Assert.Contains(
            "this one has 101",
            WhyNot(await Work.MakeAsync(Max, new string('x', 101), ApiKeyScope.Read, Stop))
        );
        Need(await Work.MakeAsync(Max, new string('x', 100), ApiKeyScope.Read, Stop));
    }

    [Fact]
    public async Task A_team_has_so_many_live_keys_and_no_more_even_when_two_make_the_last_one_at_once()
    {
        var first = await MakeAsync("0");
        for (var i = 2; i < AccessWork.MostPerTeam; i++)
        {
            await MakeAsync($"{i}");
        }

        var last = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => Work.MakeAsync(Max, "last", ApiKeyScope.Read, Stop), Stop))
        );

        Assert.Single(last, outcome => outcome.Is(out _, out _));
        Assert.Contains("at most 50 keys", WhyNot(last.First(outcome => !outcome.Is(out _, out _))));
        Need(await Work.RevokeAsync(Max, first.Key.Id, Stop));
        await MakeAsync("in its place");
    }

    [Fact]
    public async Task A_last_use_is_kept_to_the_hour_and_written_once_an_hour()
    {
        Clock.Now = new DateTimeOffset(2026, 3, 9, 10, 20, 30, TimeSpan.Zero);
        var made = await MakeAsync("bot");

        Assert.True(await UseAsync(made));
        Clock.Now = Clock.Now.AddMinutes(39);
        Assert.False(await UseAsync(made));
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero), await LastUseAsync());

        Clock.Now = Clock.Now.AddMinutes(1);
        Assert.True(await UseAsync(made));
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 11, 0, 0, TimeSpan.Zero), await LastUseAsync());
    }

    [Fact]
    public async Task Of_many_uses_at_once_one_is_written_whatever_program_they_come_to()
    {
        var team = await KeyAsync(Team);
        var made = await MakeAsync("bot");
        var seen = (await Work.FindAsync(team, made.Secret, Stop))!;
        AccessWork[] programs = [Work, new(Databases, Clock), new(Databases, Clock)];

        var written = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => programs[i % 3].NoteUseAsync(seen, Stop), Stop))
        );

        Assert.Single(written, wrote => wrote);
    }

    [Fact]
    public async Task A_clock_that_goes_back_does_not_take_a_use_back()
    {
        var made = await MakeAsync("bot");
        await UseAsync(made);
        var hour = await LastUseAsync();

        Clock.Now = Clock.Now.AddHours(-3);
        Assert.False(await UseAsync(made));

        Assert.Equal(hour, await LastUseAsync());
    }

    [Fact]
    public async Task The_history_of_the_team_says_who_made_and_revoked_what_and_nothing_of_the_secret()
    {
        var made = await MakeAsync("bot", ApiKeyScope.Admin);
        await UseAsync(made);
        Need(await Work.RevokeAsync(Max, made.Key.Id, Stop));

        await using var db = Databases.Open(Team);
        var lines = await db.Set<HistoryEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Stop);

        Assert.Equal(
            [
                (SubjectKind.Team, ApiKeyChanges.Made, null, "bot (Admin)", "Max"),
                (SubjectKind.Team, ApiKeyChanges.Revoked, "bot (Admin)", null, "Max"),
            ],
            lines.Select(entry => (entry.SubjectKind, entry.What, entry.Before, entry.After, entry.ActorName))
        );
    }

    private static T Need<T>(Outcome<T> outcome)
        where T : class => outcome.Is(out var done, out var no) ? done : throw new InvalidOperationException($"{no}");

    private static string WhyNot<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.False(outcome.Is(out _, out var no));
        return no.ToString();
    }

    private async Task<MadeApiKey> MakeAsync(string name, ApiKeyScope scope = ApiKeyScope.Read) =>
        Need(await Work.MakeAsync(Max, name, scope, Stop));

    private async Task<bool> UseAsync(MadeApiKey made) =>
        await Work.NoteUseAsync((await Work.FindAsync(await KeyAsync(Team), made.Secret, Stop))!, Stop);

    private async Task<DateTimeOffset?> LastUseAsync() => Need(await Work.ListAsync(Max, Stop)).Single().LastUsedAt;

    private async Task<TeamKey> KeyAsync(TeamId team)
    {
        await using var db = Databases.Open(team);
        return (await db.ReadTeamAsync(Stop)).Key;
    }
}
