using System.Text;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Articles;

public sealed class AddCommandTests
{
    private const string Story =
        "The council closed two schools on Monday. Mayor Ines Halloran said that the roofs had been leaking since 2019.";

    [Fact]
    public async Task A_file_is_added_and_its_number_is_the_only_data()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("add", workplace.Write("story.txt", Story), "--title", "Two schools close");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("A-1", run.Data.Trim());
        Assert.Equal(["Added A-1 \"Two schools close\" with 2 claims."], run.Sentences);
    }

    [Fact]
    public async Task The_same_text_is_found_again_however_it_comes_in()
    {
        using var workplace = new Workplace();
        await workplace.RunAsync("add", workplace.Write("story.txt", Story), "--title", "Two schools close");

        var again = await workplace.RunWithInputAsync(
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Story)).ToArray(),
            "add",
            "-"
        );

        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Equal("A-1", again.Data.Trim());
        Assert.Equal(["Already here as A-1 \"Two schools close\" with 2 claims; nothing was added."], again.Sentences);
    }

    [Fact]
    public async Task What_the_person_states_is_stored_with_the_article()
    {
        using var workplace = new Workplace();
        var page =
            "<html lang=en><head><title>Wrong</title></head><body><article><h1>Wrong</h1><p>"
            + Story
            + "</p></article></body></html>";

        await workplace.RunAsync(
            "add",
            workplace.Write("story.html", page),
            "--title",
            "Right",
            "--published",
            "2026-11-20",
            "--publisher",
            "The Sample Courier",
            "--byline",
            "Ada Quill"
        );
        var row = (await workplace.RunAsync("claims", "--format", "csv")).Data.Split("\r\n")[1];

        Assert.Contains("Right,,The Sample Courier,2026-11-20", row);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "white")]
    public async Task An_empty_text_is_refused(string text, string name)
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("add", workplace.Write(name, text));

        AssertRefused(run, workplace);
    }

    [Fact]
    public async Task A_missing_file_a_folder_and_a_name_that_is_no_address_are_refused()
    {
        using var workplace = new Workplace();

        var missing = await workplace.RunAsync("add", Path.Combine(workplace.Folder, "nothing.txt"));
        var folder = await workplace.RunAsync("add", workplace.Folder);
        var address = await workplace.RunAsync("add", "https://");
        var scheme = await workplace.RunAsync("add", "ftp://example.org/story");

        AssertRefused(missing, workplace);
        Assert.Equal([$"The file {workplace.Folder}/nothing.txt is not there; check its path."], missing.Sentences);
        AssertRefused(folder, workplace);
        Assert.Equal([$"{workplace.Folder} is a folder; name one file in it."], folder.Sentences);
        AssertRefused(address, workplace);
        AssertRefused(scheme, workplace);
    }

    [Fact]
    public async Task Binary_files_broken_letters_too_large_texts_and_pages_without_an_article_are_refused()
    {
        using var workplace = new Workplace();
        byte[] pdf = [.. "%PDF-1.7\n"u8, 0, 1, 2, 3];
        byte[] broken = [0xEF, 0xBB, 0xBF, .. "The council closed two schools "u8, 0xC3, 0x28, .. " on Monday."u8];
        var large = new string('a', 6 * 1024 * 1024);
        var empty =
            "<!doctype html><html><head><title>Sign in</title></head><body><nav><a href=/>Home</a></nav></body></html>";

        AssertRefused(await workplace.RunAsync("add", workplace.Write("a.pdf", pdf)), workplace);
        AssertRefused(await workplace.RunAsync("add", workplace.Write("a.txt", broken)), workplace);
        AssertRefused(await workplace.RunAsync("add", workplace.Write("large.txt", large)), workplace);
        AssertRefused(await workplace.RunAsync("add", workplace.Write("page.html", empty)), workplace);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/story")]
    [InlineData("http://localhost/story")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/story")]
    public async Task An_address_inside_the_network_is_refused(string address)
    {
        using var workplace = new Workplace();

        AssertRefused(await workplace.RunAsync("add", address), workplace);
    }

    [Fact]
    public async Task A_team_that_does_not_exist_is_refused_and_not_made()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("add", workplace.Write("story.txt", Story), "--team", "discord:1");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(["There is no team 'discord:1'; leave --team out to use the local one."], run.Sentences);
    }

    [Slow]
    [Fact]
    public async Task A_disk_that_is_full_is_named_and_nothing_is_half_stored()
    {
        using var disk = SmallDisk.Mount();
        using var workplace = new Workplace(("Database:Sqlite:Path", Path.Combine(disk.Folder, "claims.db")));
        await workplace.RunAsync("db", "migrate");
        var story = string.Join(
            ' ',
            Enumerable.Range(1, 20_000).Select(i => $"Council number {i} closed two schools.")
        );

        var run = await workplace.RunAsync("add", workplace.Write("long.txt", story));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("The disk is full", Assert.Single(run.Sentences));
        Assert.Equal("All is well", (await workplace.RunAsync("db", "check")).Words[.."All is well".Length]);
        Assert.Equal("[\n\n]\n", (await workplace.RunAsync("claims", "--format", "json")).Data);
    }

    /// <summary>One sentence on standard error, nothing on standard output, nothing stored.</summary>
    private static void AssertRefused(CommandRun run, Workplace workplace)
    {
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.EndsWith(".", Assert.Single(run.Sentences));
        Assert.False(File.Exists(workplace.DatabaseFile) && Stored(workplace.DatabaseFile) > 0);
    }

    private static long Stored(string file)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM Articles) + (SELECT COUNT(*) FROM Claims)";
        return (long)command.ExecuteScalar()!;
    }
}
