using System.Diagnostics;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language.Tests.Syntax;

/// <summary>What runs beside a sentence, on how many threads and on which machine, does not change its tree.</summary>
public sealed class SameEverywhereTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Syntax", "golden-sentences.txt")
    );

    [Fact]
    public void A_sentence_alone_and_among_others_is_the_same()
    {
        var forms = Parses.Of(Text).Select(sentence => sentence.Tokens.Select(token => token.Form).ToList()).ToList();

        var alone = Parses.English.Trees.Parse(forms, batchSentences: 1);

        Assert.Equal(Parses.English.Trees.Parse(forms, batchSentences: 32), alone);
    }

    [Fact]
    public void Many_threads_at_once_give_what_one_gives()
    {
        var expected = Parses.Print(Parses.Of(Text));
        var printed = new string[16];

        Parallel.For(0, printed.Length, i => printed[i] = Parses.Print(Parses.Of(Text)));

        Assert.All(printed, print => Assert.Equal(expected, print));
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512F", "DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2", "DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX")]
    public async Task A_machine_without_these_instructions_gives_the_same(string instructions, string others)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ClaimTracker.Evaluation.dll"));
        start.ArgumentList.Add("parses");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Syntax", "golden-sentences.txt"));
        start.Environment[instructions] = "0";
        start.Environment[others] = "0";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Parses.Print(Parses.Of(Text)), output);
    }
}
