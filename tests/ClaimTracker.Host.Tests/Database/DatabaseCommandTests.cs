using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Host.Tests.Database;

public sealed class DatabaseCommandTests
{
    [Fact]
    public async Task Migrate_makes_a_database_and_is_harmless_when_repeated()
    {
        using var workplace = new Workplace();

        var first = await workplace.RunAsync("db", "migrate");
        var second = await workplace.RunAsync("db", "migrate");
        var check = await workplace.RunAsync("db", "check");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(ExitCode.Done, second.ExitCode);
        Assert.Equal([$"All is well: SQLite, {workplace.DatabaseFile}."], check.Sentences);
    }

    [Fact]
    public async Task Check_without_a_database_says_so_and_makes_none()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("db", "check");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("run 'claimtracker db migrate'", Assert.Single(run.Sentences));
        Assert.False(File.Exists(workplace.DatabaseFile));
    }

    [Fact]
    public async Task Backup_writes_a_copy_that_holds_the_same_and_never_overwrites()
    {
        using var workplace = new Workplace();
        await workplace.RunAsync("add", workplace.Write("a.txt", "The council voted to close two schools on Monday."));
        var copy = Path.Combine(workplace.Folder, "copy.db");

        var first = await workplace.RunAsync("db", "backup", copy);
        var second = await workplace.RunAsync("db", "backup", copy);

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(1L, Scalar(copy, "SELECT COUNT(*) FROM Articles"));
        Assert.Equal(ExitCode.Failed, second.ExitCode);
        Assert.Equal(
            [$"A backup needs a new file; {copy} is already there, so choose another name."],
            second.Sentences
        );
    }

    [Fact]
    public async Task Check_finds_numbers_that_are_missing_and_spans_that_point_nowhere()
    {
        using var workplace = new Workplace();
        await workplace.RunAsync("add", workplace.Write("a.txt", "The council voted to close two schools on Monday."));
        Execute(workplace.DatabaseFile, "UPDATE Claims SET SentenceEnd = 5000; UPDATE Teams SET LastArticleNumber = 9");

        var run = await workplace.RunAsync("db", "check");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(
            run.Sentences,
            sentence => sentence.StartsWith("Team local has given out 9 article", StringComparison.Ordinal)
        );
        Assert.Contains("Claim C-1 points outside the text of article A-1.", run.Sentences);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        using var workplace = new Workplace();
        Directory.CreateDirectory(Path.GetDirectoryName(workplace.DatabaseFile)!);
        File.WriteAllText(workplace.DatabaseFile, new string('x', 8192));

        var run = await workplace.RunAsync("claims");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(
            [
                $"The file {workplace.DatabaseFile} is not a ClaimTracker database; set Database:Sqlite:Path to another file.",
            ],
            run.Sentences
        );
        Assert.Equal(new string('x', 8192), File.ReadAllText(workplace.DatabaseFile));
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_named_and_nothing_is_added()
    {
        using var workplace = new Workplace(("Database:Sqlite:BusyTimeout", "00:00:00"));
        await workplace.RunAsync("db", "migrate");
        var article = workplace.Write("a.txt", "The council voted to close two schools on Monday.");
        await using var other = new SqliteConnection($"Data Source={workplace.DatabaseFile}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var locked = other.BeginTransaction();

        var run = await workplace.RunAsync("add", article);
        await locked.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith(
            $"The database {workplace.DatabaseFile} is being written by another program",
            Assert.Single(run.Sentences)
        );
        Assert.Equal(0L, Scalar(workplace.DatabaseFile, "SELECT COUNT(*) FROM Articles"));
    }

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
