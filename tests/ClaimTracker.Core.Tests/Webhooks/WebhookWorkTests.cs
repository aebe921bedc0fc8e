using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Webhooks;

public sealed class WebhookWorkOnSqlite : WebhookWorkTests<SqliteEngine>;

public sealed class WebhookWorkOnSqlServer : WebhookWorkTests<SqlServerEngine>;

public abstract class WebhookWorkTests<TEngine> : WebhookTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_webhook_gets_a_number_and_a_secret_of_its_own_and_nothing_is_sent()
    {
        await OpenAsync();

        var (first, second) = (await AddHookAsync("/a"), await AddHookAsync("/b"));

        Assert.Equal(("H-1", "H-2"), (first.Number.ToString(), second.Number.ToString()));
        Assert.StartsWith("whsec_", first.Secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(first.Secret["whsec_".Length..]).Length);
        Assert.NotEqual(first.Secret, second.Secret);
        Assert.Empty(Receiver.All);
    }

    [Theory]
    [InlineData("http://hooks.other.example/", "NeedsHttps")]
    [InlineData("https://hooks.other.example/", "Private")]
    [InlineData("https://127.0.0.1/", "Private")]
    [InlineData("https://[::1]/", "Private")]
    [InlineData("https://169.254.169.254/latest/meta-data", "Private")]
    [InlineData("https://hooks.other.example:22/", "BadPort")]
    [InlineData("https://user:password@hooks.other.example/", "HasPassword")]
    [InlineData("ftp://hooks.other.example/", "NeedsHttps")]
    [InlineData("not an address", "BadAddress")]
    public async Task An_address_that_may_not_be_sent_to_is_refused_and_takes_no_number(string address, string key)
    {
        await OpenAsync();

        Assert.Equal(key, Refused(await AddAsync(address)).Key);
        Assert.Equal(1, (await AddHookAsync()).Number.Value);
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_refused()
    {
        Names = (_, _) => Task.FromResult<System.Net.IPAddress[]>([]);

        Assert.Equal("NoSuchName", Refused(await AddAsync("https://nowhere.example/")).Key);
    }

    [Fact]
    public async Task A_public_address_is_taken_with_https_that_nobody_wrote()
    {
        Names = To("93.184.215.14");

        Assert.True((await AddAsync("hooks.other.example/in?token=abc")).Is(out var hook, out _));
        Assert.Equal("https://hooks.other.example/in?token=abc", hook.Address);
    }

    [Fact]
    public async Task The_same_address_and_more_than_the_team_may_have_are_refused_and_take_no_number()
    {
        await OpenAsync();
        Settings.MostPerTeam = 2;
        await AddHookAsync("/a");

        Assert.Equal("AlreadyThere", Refused(await AddAsync(Receiver.At("/a").AbsoluteUri)).Key);
        await AddHookAsync("/b");
        Assert.Equal("TooMany", Refused(await AddAsync(Receiver.At("/c").AbsoluteUri)).Key);
        Assert.True((await Work().RemoveAsync(Max, new WebhookNumber(1), Stop)).Is(out _, out _));
        Assert.Equal(3, (await AddHookAsync("/a")).Number.Value);
    }

    [Fact]
    public async Task Of_many_added_at_once_none_goes_beyond_the_limit()
    {
        await OpenAsync();
        Settings.MostPerTeam = 2;

        var adding = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => AddAsync(Receiver.At($"/{i}").AbsoluteUri)));

        Assert.Equal(2, adding.Count(one => one.Is(out _, out _)));
    }

    [Fact]
    public async Task Who_does_not_manage_the_team_changes_nothing()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;

        Assert.Equal("NeedsManager", Refused(await Work().AddAsync(Eva, "https://a.example/", Stop)).Key);
        Assert.Equal("NeedsManager", Refused(await Work().PauseAsync(Eva, number, Stop)).Key);
        Assert.Equal("NeedsManager", Refused(await Work().ResumeAsync(Eva, number, Stop)).Key);
        Assert.Equal("NeedsManager", Refused(await Work().RemoveAsync(Eva, number, Stop)).Key);
        Assert.Equal("NeedsManager", Refused(await Work().PingAsync(Eva, number, Stop)).Key);
        Assert.Equal("NeedsManager", Refused(await Work().SendAgainAsync(Eva, number, null, Stop)).Key);
    }

    [Fact]
    public async Task Another_team_neither_sees_nor_changes_it_nor_is_told()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        var zoe = PersonOf(OtherTeam, "Zoe", Core.Teams.Rank.Manager);
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Equal("NoSuch", Refused(await Work().RemoveAsync(zoe, number, Stop)).Key);
        Assert.Equal("NoSuch", Refused(await Work().PingAsync(zoe, number, Stop)).Key);
        Assert.Empty(await theirs.ListWebhooksAsync(Stop));
        Assert.True((await Work().AddAsync(zoe, Receiver.At("/theirs").AbsoluteUri, Stop)).Is(out _, out _));
        await DecideAsync();
        await SweepAsync();
        Assert.Equal("/in", Assert.Single(Receiver.All).Path);
    }

    [Fact]
    public async Task The_teams_history_says_who_did_what_and_keeps_the_path_to_itself()
    {
        await OpenAsync();
        var number = (await AddHookAsync("/secret")).Number;
        await Work().PauseAsync(Max, number, Stop);
        await Work().ResumeAsync(Max, number, Stop);
        await Work().RemoveAsync(Max, number, Stop);

        await using var db = Databases.Open(Team);
        var lines = await db.Set<HistoryEntry>()
            .Where(entry => entry.SubjectKind == SubjectKind.Team)
            .OrderBy(entry => entry.Id)
            .ToListAsync(Stop);
        Assert.Equal(
            ["added-webhook", "paused-webhook", "resumed-webhook", "removed-webhook"],
            lines.Select(line => line.What)
        );
        Assert.All(lines, line => Assert.Equal(("Max", "H-1 hooks.example"), (line.ActorName, line.After)));
    }

    [Fact]
    public async Task A_ping_goes_out_at_once_also_to_a_paused_webhook_and_says_what_came_of_it()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        await Work().PauseAsync(Max, number, Stop);

        Assert.True((await Work().PingAsync(Max, number, Stop)).Is(out var well, out _));
        Receiver.Answer = Receiver.Status(500);
        Assert.True((await Work().PingAsync(Max, number, Stop)).Is(out var badly, out _));

        Assert.Equal((WebhookDeliveryState.Delivered, 204), (well.State, well.LastStatus));
        Assert.Equal((WebhookDeliveryState.GivenUp, 500), (badly.State, badly.LastStatus));
        Assert.Contains("\"webhook\":\"H-1\"", Receiver.All[0].Body, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(number)).FailingSince);
        Assert.Contains("500", badly.TroubleAt(await ReadAsync(number))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_already_so_is_refused()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;

        Assert.Equal("AlreadyActive", Refused(await Work().ResumeAsync(Max, number, Stop)).Key);
        await Work().PauseAsync(Max, number, Stop);
        Assert.Equal("AlreadyPaused", Refused(await Work().PauseAsync(Max, number, Stop)).Key);
        Assert.Equal("NoSuchDelivery", Refused(await Work().SendAgainAsync(Max, number, null, Stop)).Key);
    }
}
