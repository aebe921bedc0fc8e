using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.Sqlite;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class SqliteBackupTests : EngineTests<SqliteEngine>
{
    private string Folder => Path.GetDirectoryName(Engine.File)!;

    private string Copy => Path.Combine(Folder, "copy.db");

    [Fact]
    public async Task A_copy_has_everything()
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content(text), Some.Draft(text));

        Assert.Null(await Database.BackupAsync(Copy, Stop));
        Assert.Equal([text], await SqliteFile.ReadAsync(Copy, "SELECT Text FROM Articles", Stop));
        Assert.Equal([text], await SqliteFile.ReadAsync(Copy, "SELECT Wording FROM Claims", Stop));
    }

    [Fact]
    public async Task A_copy_is_one_file()
    {
        await Database.BackupAsync(Copy, Stop);

        Assert.Equal(["copy.db"], Directory.EnumerateFiles(Folder, "copy.db*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_copy_made_while_another_writes_has_what_was_finished()
    {
        await StoreAsync(Some.Content());
        await using var writer = Databases.Open(Team);
        await using var transaction = await writer.Database.BeginTransactionAsync(Stop);
        writer.Add(
            new Core.Articles.Article(Team, new Core.Articles.ArticleNumber(9), Some.Content(), Some.Anna, Some.Noon)
        );
        await writer.SaveChangesAsync(Stop);

        Assert.Null(await Database.BackupAsync(Copy, Stop));
        Assert.Equal(["1"], await SqliteFile.ReadAsync(Copy, "SELECT CAST(Number AS TEXT) FROM Articles", Stop));
    }

    [Fact]
    public async Task Copies_made_while_others_store_are_whole()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var storing = Task.Run(() => StoreUntilAsync(enough.Token), Stop);
        for (var i = 0; i < 5; i++)
        {
            var copy = Path.Combine(Folder, $"copy-{i}.db");
            Assert.Null(await Database.BackupAsync(copy, Stop));
            Assert.Equal(["ok"], await SqliteFile.ReadAsync(copy, "PRAGMA integrity_check", Stop));
            Assert.Empty(await SqliteFile.ReadAsync(copy, ArticlesWithoutTheirClaim, Stop));
        }

        await enough.CancelAsync();
        await storing;
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await File.WriteAllTextAsync(Copy, "precious", Stop);

        Assert.Contains("is already there", (await Database.BackupAsync(Copy, Stop))?.ToString());
        Assert.Equal("precious", await File.ReadAllTextAsync(Copy, Stop));
    }

    [Fact]
    public async Task A_database_is_not_backed_up_onto_itself() =>
        Assert.Contains("is already there", (await Database.BackupAsync(Engine.File, Stop))?.ToString());

    [Fact]
    public async Task A_folder_is_not_a_file() =>
        Assert.Contains("is already there", (await Database.BackupAsync(Folder, Stop))?.ToString());

    [Fact]
    public async Task A_folder_that_is_missing_is_not_made()
    {
        var missing = Path.Combine(Folder, "missing");

        Assert.Equal(
            $"A backup needs a folder to go to; {missing} is not there, so make it first.",
            (await Database.BackupAsync(Path.Combine(missing, "copy.db"), Stop))?.ToString()
        );
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task Where_there_is_no_database_there_is_nothing_to_copy()
    {
        var none = new SqliteDatabase(new SqliteOptions { Path = Path.Combine(Folder, "none.db") });

        Assert.Contains("There is no database at", (await none.BackupAsync(Copy, Stop))?.ToString());
        Assert.False(File.Exists(Path.Combine(Folder, "none.db")));
    }

    [Fact]
    public async Task A_copy_that_fails_says_why_and_leaves_no_file()
    {
        Engine.Overwrite(0, new string('x', 100));

        var refusal = await Database.BackupAsync(Copy, Stop);

        Assert.StartsWith($"The backup {Copy} could not be written and was removed again: ", refusal?.ToString());
        Assert.Matches("[^.][.]$", refusal?.ToString());
        Assert.Empty(Directory.EnumerateFiles(Folder, "copy.db*"));
    }

    [Fact]
    public async Task A_copy_whose_place_cannot_be_written_is_refused()
    {
        Directory.CreateDirectory(Copy + ".unfinished");

        Assert.Contains("could not be written", (await Database.BackupAsync(Copy, Stop))?.ToString());
        Assert.False(File.Exists(Copy));
    }

    private const string ArticlesWithoutTheirClaim =
        "SELECT Text FROM Articles WHERE Id NOT IN (SELECT ArticleId FROM Claims)";

    private async Task StoreUntilAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await StoreClaimAsync();
        }
    }
}
