using System.Text.Json;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Claims;

public sealed class ClaimsCommandTests
{
    [Fact]
    public async Task The_list_is_narrowed_by_state_article_and_words()
    {
        using var workplace = await WithTwoArticlesAsync();

        var all = await NumbersAsync(workplace);
        var dismissed = await NumbersAsync(workplace, "--state", "dismissed");
        var second = await NumbersAsync(workplace, "--article", "A-2");
        var schools = await NumbersAsync(workplace, "--search", "SCHOOLS");
        var percent = await NumbersAsync(workplace, "--search", "40%");

        Assert.Equal(["C-1", "C-2", "C-3"], all);
        Assert.Empty(dismissed);
        Assert.Equal(["C-3"], second);
        Assert.Equal(["C-1"], schools);
        Assert.Equal(["C-3"], percent);
    }

    [Fact]
    public async Task The_table_says_when_nothing_fits()
    {
        using var workplace = await WithTwoArticlesAsync();

        var run = await workplace.RunAsync("claims", "--search", "giraffe");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.Equal(["No claims fit."], run.Sentences);
    }

    [Fact]
    public async Task The_table_holds_no_colour_codes_where_there_is_no_screen()
    {
        using var workplace = await WithTwoArticlesAsync();

        var run = await workplace.RunAsync("claims");

        Assert.Contains("The council closed two schools on Monday.", run.Data);
        Assert.DoesNotContain('\e', run.Data);
    }

    [Fact]
    public async Task An_export_holds_what_the_list_holds_and_replaces_the_file_in_one_step()
    {
        using var workplace = await WithTwoArticlesAsync();
        var file = workplace.Write("claims.csv", "as it was");

        var run = await workplace.RunAsync("export", "--format", "csv", "--out", file);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((await workplace.RunAsync("claims", "--format", "csv")).Data, File.ReadAllText(file));
        Assert.False(File.Exists(file + ".unfinished"));
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_says_so()
    {
        using var workplace = await WithTwoArticlesAsync();
        var file = Path.Combine(workplace.Folder, "no", "claims.json");

        var run = await workplace.RunAsync("export", "--format", "json", "--out", file);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith($"{file} could not be written: ", Assert.Single(run.Sentences));
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_is_made_harmless_in_csv_and_kept_in_json()
    {
        using var workplace = new Workplace();
        await workplace.RunAsync(
            "add",
            workplace.Write("a.txt", "The council closed two schools."),
            "--title",
            "=HYPERLINK(\"x\")"
        );

        var csv = (await workplace.RunAsync("claims", "--format", "csv")).Data;
        using var json = JsonDocument.Parse((await workplace.RunAsync("claims", "--format", "json")).Data);

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv);
        Assert.Equal("=HYPERLINK(\"x\")", json.RootElement[0].GetProperty("articleTitle").GetString());
    }

    private static async Task<Workplace> WithTwoArticlesAsync()
    {
        var workplace = new Workplace();
        await workplace.RunAsync(
            "add",
            workplace.Write("a.txt", "The council closed two schools on Monday. The mayor raised rents.")
        );
        await workplace.RunAsync("add", workplace.Write("b.txt", "Rents rose by 40% in October."));
        return workplace;
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(Workplace workplace, params string[] filter)
    {
        using var json = JsonDocument.Parse((await workplace.RunAsync(["claims", "--format", "json", .. filter])).Data);
        return [.. json.RootElement.EnumerateArray().Select(claim => claim.GetProperty("number").GetString()!)];
    }
}
