using ClaimTracker.Discord.Simulator;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Host.Tests.Hosting;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task A_new_place_is_well_and_nothing_is_made_by_looking()
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));

        var run = await workplace.RunAsync("doctor");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("missing Database: SQLite, ", run.Data);
        Assert.Contains("missing Key: Web:Key is not set", run.Data);
        Assert.Contains("missing Discord: Discord:Token is not set: there is no bot", run.Data);
        Assert.DoesNotContain("FAILS", run.Data);
        Assert.Equal([workplace.SettingsFile], Directory.GetFileSystemEntries(workplace.Folder));
    }

    [Fact]
    public async Task A_token_is_seen_without_asking_Discord_and_is_not_repeated()
    {
        var calls = 0;
        await using var discord = await DiscordSimulator.StartAsync(
            new SimulatorSettings(),
            TestContext.Current.CancellationToken
        );
        discord.Exchanges += _ => Interlocked.Increment(ref calls);
        using var workplace = new Workplace(
            ("Web:Address", ServeCommandTests.AnyPort),
            ("Discord:Token", "no-token-of-this-Discord"),
            ("Discord:Api", discord.Api.ToString())
        );

        var run = await workplace.RunAsync("doctor");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("ok      Discord: Discord:Token is set: serving connects the bot", run.Data);
        Assert.DoesNotContain("no-token-of-this-Discord", run.Data + run.Words);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task A_proxy_that_nobody_named_is_missed()
    {
        (string, string) here = ("Web:Address", ServeCommandTests.AnyPort);
        (string, string) outside = ("Web:PublicAddress", "https://claims.example.org/");
        using var unnamed = new Workplace(here, outside);
        using var told = new Workplace(here, outside, ("Web:Proxies", "127.0.0.1"));

        var without = await unnamed.RunAsync("doctor");
        var named = await told.RunAsync("doctor");

        Assert.Contains("missing Proxy: Web:Proxies is not set", without.Data);
        Assert.DoesNotContain("Proxy", named.Data);
    }

    [Fact]
    public async Task Everything_that_would_fail_is_told_and_the_exit_code_says_so()
    {
        using var workplace = new Workplace(("Web:PageSize", "0"), ("Web:Key", "short"));

        var run = await workplace.RunAsync("doctor");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("FAILS   Settings: Web:PageSize must be between 1 and 200; got 0.", run.Data);
        Assert.Contains("FAILS   Settings: Web:Key needs at least 16 characters; it has 5.", run.Data);
    }

    [Fact]
    public async Task A_running_server_is_recognised_and_a_strange_one_is_a_failure()
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));
        using var program = ProgramProcess.Start(workplace, "serve");
        var sentence = await program.HearAsync("The board is on", TestContext.Current.CancellationToken);
        using var beside = new Workplace(("Web:Address", ServeCommandTests.AddressIn(sentence)));
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        using var elsewhere = new Workplace(("Web:Address", $"http://{other.LocalEndpoint}"));

        var ours = await beside.RunAsync("doctor");
        var strange = await elsewhere.RunAsync("doctor");

        Assert.Contains("ok      Web: ClaimTracker is serving on", ours.Data);
        Assert.Equal(ExitCode.Done, ours.ExitCode);
        Assert.Contains("FAILS   Web: ", strange.Data);
        Assert.Equal(ExitCode.Failed, strange.ExitCode);
    }

    [Theory]
    [InlineData(
        "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')",
        "A newer version of ClaimTracker"
    )]
    [InlineData("DROP TABLE __EFMigrationsHistory", "is not a ClaimTracker database")]
    public async Task A_database_that_no_start_would_take_fails_and_so_does_its_check(string sql, string words)
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));
        await workplace.RunAsync("db", "migrate");
        await using (var other = new SqliteConnection($"Data Source={workplace.DatabaseFile}"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var doctor = await workplace.RunAsync("doctor");
        var check = await workplace.RunAsync("db", "check");

        Assert.Equal(ExitCode.Failed, doctor.ExitCode);
        Assert.Contains(words, doctor.Data);
        Assert.Equal(ExitCode.Failed, check.ExitCode);
        Assert.Contains(words, Assert.Single(check.Sentences));
    }
}
