using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Teams;

public sealed class TeamSettingsOnSqlite : TeamSettingsTests<SqliteEngine>;

public sealed class TeamSettingsOnSqlServer : TeamSettingsTests<SqlServerEngine>;

public abstract class TeamSettingsTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_team_that_never_chose_works_with_the_defaults()
    {
        var settings = await ReadAsync();

        Assert.Equal(("UTC", true, null), (settings.Zone, settings.NeedsSecondPerson, settings.Language));
        Assert.Null(settings.SetUpAt);
    }

    [Fact]
    public async Task What_is_chosen_stays_and_what_is_left_out_too()
    {
        await LetAsync(new TeamWish { Zone = "Europe/Paris", ReviewChannel = "100" });
        await LetAsync(new TeamWish { Language = "fr", NeedsSecondPerson = false });

        var settings = await ReadAsync();

        Assert.Equal(("Europe/Paris", "100", "fr"), (settings.Zone, settings.ReviewChannel, settings.Language));
        Assert.False(settings.NeedsSecondPerson);
        Assert.Equal(Some.Noon, settings.SetUpAt);
    }

    [Fact]
    public async Task An_empty_text_takes_a_choice_back()
    {
        await LetAsync(new TeamWish { Language = "fr", EditorRole = "7" });
        await LetAsync(new TeamWish { Language = "", EditorRole = "" });

        var settings = await ReadAsync();

        Assert.Equal((null, null), (settings.Language, settings.EditorRole));
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    public async Task A_zone_that_is_none_is_refused_with_all_that_came_with_it(string zone)
    {
        var wish = new TeamWish { ReviewChannel = "100", Zone = zone };

        Assert.False((await Databases.SetUpAsync(Max, wish, Clock.Now, Stop)).Is(out _, out var why));
        Assert.Equal(
            $"A time zone has a name such as Europe/Paris; got “{zone}”. Choose one from the list.",
            why!.ToString()
        );
        Assert.Null((await ReadAsync()).ReviewChannel);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task A_language_that_the_program_does_not_speak_is_refused()
    {
        var wish = new TeamWish { Language = "de" };

        Assert.False((await Databases.SetUpAsync(Max, wish, Clock.Now, Stop)).Is(out _, out var why));
        Assert.Equal(
            "A team's language is English (en) or French (fr); got “de”. Choose one of the two.",
            why!.ToString()
        );
    }

    [Theory]
    [InlineData(Rank.Member)]
    [InlineData(Rank.Reviewer)]
    [InlineData(Rank.Editor)]
    public async Task Only_a_manager_sets_the_team_up(Rank rank)
    {
        var wish = new TeamWish { ReviewChannel = "100" };

        Assert.False((await Databases.SetUpAsync(Person("Somebody", rank), wish, Clock.Now, Stop)).Is(out _, out _));
        Assert.Null((await ReadAsync()).ReviewChannel);
    }

    [Fact]
    public async Task The_history_says_what_each_setting_was_and_became()
    {
        await LetAsync(new TeamWish { Zone = "Europe/Paris", ReviewChannel = "100" });
        await LetAsync(new TeamWish { ReviewChannel = "", NeedsSecondPerson = false });

        var lines = (await HistoryAsync()).Select(entry => (entry.What, entry.Before, entry.After, entry.ActorName));

        Assert.Equal(
            [
                (TeamChanges.ReviewChannel, null, "100", "Max"),
                (TeamChanges.Zone, "UTC", "Europe/Paris", "Max"),
                (TeamChanges.ReviewChannel, "100", null, "Max"),
                (TeamChanges.SecondPerson, "True", "False", "Max"),
            ],
            lines
        );
    }

    [Fact]
    public async Task The_same_wish_again_changes_nothing()
    {
        var wish = new TeamWish
        {
            Zone = "Europe/Paris",
            EditorRole = "7",
            NeedsSecondPerson = false,
        };
        await LetAsync(wish);
        var before = (await ReadAsync()).Version;

        await LetAsync(wish);

        Assert.Equal(before, (await ReadAsync()).Version);
        Assert.Equal(3, (await HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_team_is_told_once_even_when_several_ask_at_the_same_moment()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Databases.HintOnceAsync(Team, Clock.Now, Stop), Stop))
        );

        Assert.Single(answers, isFirst => isFirst);
        Assert.False(await Databases.HintOnceAsync(Team, Clock.Now, Stop));
    }

    [Fact]
    public async Task A_team_that_is_set_up_needs_no_telling()
    {
        await LetAsync(new TeamWish { Zone = "Europe/Paris" });

        Assert.False(await Databases.HintOnceAsync(Team, Clock.Now, Stop));
    }

    [Fact]
    public async Task Several_managers_at_once_lose_nothing()
    {
        TeamWish[] wishes =
        [
            new() { ReviewChannel = "1" },
            new() { DigestChannel = "2" },
            new() { ReviewerRole = "3" },
            new() { EditorRole = "4" },
        ];

        await Task.WhenAll(wishes.Select(wish => Task.Run(() => LetAsync(wish), Stop)));

        var now = await ReadAsync();
        Assert.Equal(("1", "2", "3", "4"), (now.ReviewChannel, now.DigestChannel, now.ReviewerRole, now.EditorRole));
    }

    [Fact]
    public async Task Another_team_keeps_its_own()
    {
        await LetAsync(new TeamWish { Zone = "Europe/Paris" });
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Equal("UTC", (await theirs.ReadSettingsAsync(Stop)).Zone);
    }

    [Fact]
    public async Task A_team_that_the_bot_left_is_away_since_then_until_it_returns()
    {
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);
        Clock.Now += TimeSpan.FromDays(1);
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);
        Assert.Equal(Some.Noon, (await ReadTeamAsync()).AwayAt);

        await Databases.MoveAsync(Team, isAway: false, "  A new name  ", Clock, Stop);

        var team = await ReadTeamAsync();
        Assert.Equal((null, "A new name"), (team.AwayAt, team.Name));
    }

    [Fact]
    public void A_team_that_returns_without_a_name_keeps_the_one_it_had()
    {
        var team = new Team(TeamKey.Local, "Desk", Some.Noon);
        team.Leave(Some.Noon);

        team.Return(" ");

        Assert.Equal((null, "Desk"), (team.AwayAt, team.Name));
    }

    [Fact]
    public void A_very_long_name_is_cut_between_letters()
    {
        var team = new Team(TeamKey.Local, "Desk", Some.Noon);

        team.Return(new string('a', Core.Teams.Team.NameMaxLengthChars - 1) + "🙂");

        Assert.Equal(new string('a', Core.Teams.Team.NameMaxLengthChars - 1), team.Name);
    }

    private async Task<TeamSettings> ReadAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.ReadSettingsAsync(Stop);
    }

    private async Task<Team> ReadTeamAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Team>().AsNoTracking().SingleAsync(team => team.Id == Team, Stop);
    }

    private async Task<List<HistoryEntry>> HistoryAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.ReadHistoryAsync(new Subject(SubjectKind.Team, 0), default, 50, Stop);
    }
}
