using System.Text;
using System.Text.Json;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Articles;

public sealed class SplitCommandTests
{
    private const string Story = "The council closed two schools on Monday. Why did nobody act?";

    [Fact]
    public async Task The_claims_are_shown_and_nothing_is_stored()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("split", workplace.Write("story.txt", Story));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("The council closed two schools on Monday.", run.Data);
        Assert.Equal(["1 claim in 2 sentences; nothing was stored."], run.Sentences);
        Assert.False(File.Exists(workplace.DatabaseFile));
    }

    [Fact]
    public async Task A_french_text_is_told_sentence_by_sentence_and_says_so()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync(
            "split",
            workplace.Write("conte.txt", "La mairie compte 300 employés et elle a fermé deux écoles.")
        );

        Assert.Equal(
            ["1 claim in 1 sentence; nothing was stored.", "The text is French: its sentences stay whole."],
            run.Sentences
        );
    }

    [Fact]
    public async Task Sentences_stay_whole_when_that_is_asked_for()
    {
        using var workplace = new Workplace();
        var text = workplace.Write("story.txt", "The mayor cut taxes and closed two schools.");

        var cut = await workplace.RunAsync("split", text);
        var whole = await workplace.RunAsync("split", text, "--whole");

        Assert.Equal(["2 claims in 1 sentence; nothing was stored."], cut.Sentences);
        Assert.Equal(["1 claim in 1 sentence; nothing was stored."], whole.Sentences);
    }

    [Fact]
    public async Task Json_gives_spans_into_the_text()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunWithInputAsync(Encoding.UTF8.GetBytes(Story), "split", "-", "--format", "json");
        using var json = JsonDocument.Parse(run.Data);
        var claim = json.RootElement.GetProperty("claims").EnumerateArray().Single();
        var span = claim.GetProperty("spans").EnumerateArray().Single();

        Assert.Equal("The council closed two schools on Monday", Story[span[0].GetInt32()..span[1].GetInt32()]);
        Assert.Equal("main-clause", claim.GetProperty("rule").GetString());
        Assert.InRange(claim.GetProperty("checkWorthiness").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task A_batch_answers_every_line_with_its_id_and_reports_on_standard_error()
    {
        using var workplace = new Workplace();
        var input = workplace.Write(
            "in.jsonl",
            $$"""
            {"id": "a", "text": "{{Story}}"}

            {"id": "b", "text": ""}
            """
        );
        var output = Path.Combine(workplace.Folder, "out.jsonl");

        var run = await workplace.RunAsync("split", "--batch", input, output);
        var rows = File.ReadAllLines(output).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.Equal([$"Split 2 texts into {output}."], run.Sentences);
        Assert.Equal(["a", "b"], rows.Select(row => row.GetProperty("id").GetString()!));
        Assert.Equal([1, 0], rows.Select(row => row.GetProperty("claims").GetArrayLength()));
        Assert.Equal([2, 0], rows.Select(row => row.GetProperty("sentences").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"id": "b"}""")]
    [InlineData("""{"id": 7, "text": "x"}""")]
    [InlineData("""{"id": null, "text": "x"}""")]
    [InlineData("""["b", "x"]""")]
    [InlineData("nonsense")]
    public async Task A_batch_with_a_line_that_cannot_be_read_names_it_and_leaves_the_output_as_it_was(string line)
    {
        using var workplace = new Workplace();
        var input = workplace.Write("in.jsonl", $$"""{"id": "a", "text": "{{Story}}"}""" + "\n" + line);
        var output = workplace.Write("out.jsonl", "as it was");

        var run = await workplace.RunAsync("split", "--batch", input, output);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith($"Line 2 of {input} needs to be", Assert.Single(run.Sentences));
        Assert.Equal("as it was", File.ReadAllText(output));
        Assert.Equal(3, Directory.GetFiles(workplace.Folder).Length);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_read_or_written_says_which_file()
    {
        using var workplace = new Workplace();
        var input = workplace.Write("in.jsonl", """{"id": "a", "text": "x"}""");

        var missing = await workplace.RunAsync(
            "split",
            "--batch",
            "nothing.jsonl",
            Path.Combine(workplace.Folder, "out")
        );
        var nowhere = await workplace.RunAsync("split", "--batch", input, Path.Combine(workplace.Folder, "no", "out"));

        Assert.Equal(ExitCode.Failed, missing.ExitCode);
        Assert.Contains("nothing.jsonl", Assert.Single(missing.Sentences));
        Assert.Equal(ExitCode.Failed, nowhere.ExitCode);
        Assert.Contains("out", Assert.Single(nowhere.Sentences));
    }
}
