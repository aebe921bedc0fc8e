using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public async Task A_configuration_with_three_mistakes_is_told_all_three()
    {
        using var workplace = new Workplace(
            ("Database:Provider", "Oracle"),
            ("Web:PageSize", "many"),
            ("Intake:MaxBytes", "12")
        );

        var run = await workplace.RunAsync("claims");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(3, run.Sentences.Count);
        Assert.Contains("Database:Provider needs one of Sqlite, SqlServer; got 'Oracle'.", run.Sentences);
        Assert.Contains("Web:PageSize needs a whole number such as 50; got 'many'.", run.Sentences);
        Assert.Single(run.Sentences, sentence => sentence.StartsWith("Intake:MaxBytes ", StringComparison.Ordinal));
        Assert.False(File.Exists(workplace.DatabaseFile));
    }

    [Theory]
    [InlineData(
        "Web:Adress",
        "http://localhost:1",
        "Web:Adress is not a setting; there are Address, Key, PublicAddress, Team, PageSize, RequestsPerMinute, Proxies, TryPage."
    )]
    [InlineData(
        "Web:PublicAddress",
        "ftp://claims.example.org/",
        "Web:PublicAddress needs an http or https address without a query, such as https://claims.example.org/; got 'ftp://claims.example.org/'."
    )]
    [InlineData("Web:Team", "The Desk", "Web:Team needs 'local' or 'discord:' and a server's id; got 'The Desk'.")]
    [InlineData(
        "Web:Address",
        "localhost",
        "Web:Address needs an address such as http://localhost:5080; got 'localhost'."
    )]
    [InlineData(
        "Web:Address",
        "http://localhost:1/a",
        "Web:Address needs a host and a port without a path; got 'http://localhost:1/a'."
    )]
    [InlineData(
        "Publisher:ErrorReports",
        "ftp://desk.example/",
        "Publisher:ErrorReports needs an https address, or one such as mailto:errors@example.org; got 'ftp://desk.example/'."
    )]
    [InlineData("Publisher:ShowsFullText", "perhaps", "Publisher:ShowsFullText needs true or false; got 'perhaps'.")]
    [InlineData("Web:Key", "short", "Web:Key needs at least 16 characters; it has 5.")]
    [InlineData(
        "Web:Proxies",
        "10.0.0.1, proxy.example.org",
        "Web:Proxies needs addresses or networks such as 10.0.0.5 or 172.16.0.0/12, with commas between them; got 'proxy.example.org'."
    )]
    [InlineData("Web:PageSize", "0", "Web:PageSize must be between 1 and 200; got 0.")]
    [InlineData("Web:RequestsPerMinute", "0", "Web:RequestsPerMinute must be between 1 and 1000000; got 0.")]
    [InlineData(
        "Database:Sqlite:BusyTimeout",
        "1:00:00",
        "Database:Sqlite:BusyTimeout must be between 00:00:00 and 00:10:00; got 01:00:00."
    )]
    [InlineData(
        "Database:Sqlite:BusyTimeout",
        "soon",
        "Database:Sqlite:BusyTimeout needs a duration such as 00:00:15 (hours:minutes:seconds); got 'soon'."
    )]
    [InlineData(
        "Database:SqlServer:MaxBatchSize",
        "0",
        "Database:SqlServer:MaxBatchSize must be between 1 and 1000; got 0."
    )]
    [InlineData(
        "Database:Provider",
        "SqlServer",
        "Database:SqlServer:ConnectionString is needed when Database:Provider is SqlServer; it was empty."
    )]
    public async Task A_mistake_is_named_with_its_key_its_limit_and_its_value(string key, string value, string sentence)
    {
        using var workplace = new Workplace((key, value));

        var run = await workplace.RunAsync("db", "migrate");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal([sentence], run.Sentences);
    }

    [Fact]
    public async Task An_address_that_others_can_reach_needs_a_key()
    {
        using var workplace = new Workplace(("Web:Address", "http://0.0.0.0:5080"));

        var run = await workplace.RunAsync("serve");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith(
            "Web:Key is needed when Web:Address can be reached from other machines",
            Assert.Single(run.Sentences)
        );
    }

    [Fact]
    public async Task A_settings_file_that_is_not_there_or_not_json_is_named()
    {
        using var workplace = new Workplace();
        var broken = workplace.Write("broken.json", "{ \"Web\": ");

        var missing = await workplace.RunAsync("claims", "--settings", "/nowhere/settings.json");
        var unreadable = await workplace.RunAsync("claims", "--settings", broken);

        Assert.Equal(ExitCode.Failed, missing.ExitCode);
        Assert.Equal(
            ["The settings file /nowhere/settings.json is not there; check the path after --settings."],
            missing.Sentences
        );
        Assert.Equal(ExitCode.Failed, unreadable.ExitCode);
        Assert.Contains("broken.json", Assert.Single(unreadable.Sentences));
    }

    [Fact]
    public async Task A_section_for_Discord_with_six_mistakes_is_told_all_six_and_the_token_is_not_repeated()
    {
        using var workplace = new Workplace(
            ("Discord:Token", "Bot swordfish"),
            ("Discord:Api", "ftp://example.org/"),
            ("Discord:Tokens", "one too many"),
            ("Discord:Gateway:Workers", "0"),
            ("Discord:Gateway:Status", "Busy"),
            ("Discord:Rest:Tries", "many")
        );

        var run = await workplace.RunAsync("serve");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(
            [
                "Discord:Api must be an http or https address without a query; got 'ftp://example.org/'.",
                "Discord:Gateway:Status needs one of Online, Idle, DoNotDisturb, Invisible; got 'Busy'.",
                "Discord:Gateway:Workers must be between 1 and 256; got 0.",
                "Discord:Rest:Tries needs a whole number such as 50; got 'many'.",
                "Discord:Token must be the token alone, without \"Bot \", quotation marks, spaces or line ends; it holds such a character.",
                "Discord:Tokens is not a setting; there are Token, Api, Gateway, Rest.",
            ],
            run.Sentences.Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("swordfish", run.Data + run.Words);
    }

    [Fact]
    public async Task No_secret_is_repeated_in_a_complaint()
    {
        using var workplace = new Workplace(
            ("Database:Provider", "SqlServer"),
            ("Database:SqlServer:ConnectionString", "Server=x;Database=y;Pasword=swordfish")
        );

        var run = await workplace.RunAsync("doctor");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.DoesNotContain("swordfish", run.Data + run.Words);
        Assert.Contains("Database:SqlServer:ConnectionString cannot be read", run.Data);
    }
}
