using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Host.Tests.Access;

public sealed class KeyCommandTests
{
    [Fact]
    public async Task Adding_prints_the_secret_alone_and_says_what_it_opens()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("key", "add", "Newsroom bot", "--scope", "intake");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches("^ct_[A-Za-z0-9_-]{43}\\r?\\n$", run.Data);
        Assert.StartsWith("Key 1, “Newsroom bot”, with the scope intake.", Assert.Single(run.Sentences));
        Assert.DoesNotContain("ct_", run.Words);
    }

    [Fact]
    public async Task A_key_reads_unless_more_is_asked_for()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("key", "add", "Board");

        Assert.Contains("with the scope read.", run.Words);
    }

    [Fact]
    public async Task The_list_shows_which_key_is_which_and_no_secret()
    {
        using var workplace = new Workplace();
        var first = (await workplace.RunAsync("key", "add", "Newsroom bot", "--scope", "admin")).Data.Trim();
        await workplace.RunAsync("key", "add", "[red]Board[/]");

        var run = await workplace.RunAsync("key", "list");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var lines = run.Data.Split('\n');
        var line = Assert.Single(lines, line => line.Contains("Newsroom bot"));
        Assert.Contains($"{first[..9]}…", line);
        Assert.Contains("admin", line);
        Assert.Contains("never", line);
        Assert.Single(lines, line => line.Contains("[red]Board[/]"));
        Assert.DoesNotContain(first[9..], run.Data);
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first));
        Assert.DoesNotContain(Convert.ToHexString(hash)[..8], run.Data, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_keys_the_list_says_how_to_make_one()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("key", "list");

        Assert.Empty(run.Data);
        Assert.Equal(["There are no keys; 'claimtracker key add NAME' makes one."], run.Sentences);
    }

    [Fact]
    public async Task A_revoked_key_leaves_the_list_and_cannot_be_revoked_again()
    {
        using var workplace = new Workplace();
        await workplace.RunAsync("key", "add", "Board");

        var revoked = await workplace.RunAsync("key", "revoke", "1");
        var again = await workplace.RunAsync("key", "revoke", "1");
        var unknown = await workplace.RunAsync("key", "revoke", "7");
        var list = await workplace.RunAsync("key", "list");

        Assert.Equal(
            (ExitCode.Done, "Key 1, “Board”, opens nothing any more."),
            (revoked.ExitCode, revoked.Sentences[0])
        );
        Assert.Equal(ExitCode.Failed, again.ExitCode);
        Assert.Equal(["Key 1, “Board”, is revoked already; there is nothing to do."], again.Sentences);
        Assert.Equal(ExitCode.Failed, unknown.ExitCode);
        Assert.StartsWith("There is no key 7", unknown.Sentences[0]);
        Assert.Empty(list.Data);
    }

    [Fact]
    public async Task A_name_that_says_nothing_is_refused()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("key", "add", " ");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.StartsWith("A key needs a name", Assert.Single(run.Sentences));
    }

    [Fact]
    public async Task Keys_belong_to_the_team_whose_board_is_served()
    {
        using var local = new Workplace();
        var other = local.Write(
            "other.json",
            $$"""{"Database:Sqlite:Path":"{{local.DatabaseFile}}","Web:Team":"discord:4000"}"""
        );
        await local.RunAsync("key", "add", "Theirs", "--settings", other);

        Assert.Empty((await local.RunAsync("key", "list")).Data);
        Assert.Contains("Theirs", (await local.RunAsync("key", "list", "--settings", other)).Data);
        Assert.Equal(ExitCode.Failed, (await local.RunAsync("key", "revoke", "1")).ExitCode);
    }

    [Fact]
    public async Task The_history_says_who_did_it_and_no_file_holds_the_secret()
    {
        using var workplace = new Workplace();
        var secret = (await workplace.RunAsync("key", "add", "Board")).Data.Trim();
        await workplace.RunAsync("key", "revoke", "1");

        await using (var connection = new SqliteConnection($"Data Source={workplace.DatabaseFile}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT What || '|' || ActorKey FROM History ORDER BY Id";
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var lines = new List<string>();
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                lines.Add(rows.GetString(0));
            }

            Assert.Equal(
                [$"made-api-key|cli:{Environment.UserName}", $"revoked-api-key|cli:{Environment.UserName}"],
                lines
            );
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(workplace.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
            Assert.DoesNotContain(secret[9..], bytes, StringComparison.Ordinal);
        }
    }
}
