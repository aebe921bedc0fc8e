using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClaimTracker.Language.Tests.Evaluation;

/// <summary>The scoring tool that lies beside the shared data, a program of its own in Python.</summary>
internal static class ScoringTool
{
    /// <summary>What it says about predictions; skips the test when the tool or Python is not there.</summary>
    /// <param name="predictions">One row for each text, written to a file that the tool is told of with <c>--pred</c>.</param>
    /// <param name="arguments">The command with everything else it needs.</param>
    public static async Task<JsonElement> ScoreAsync(IEnumerable<JsonObject> predictions, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");
        await File.WriteAllLinesAsync(
            path,
            predictions.Select(row => row.ToJsonString()),
            TestContext.Current.CancellationToken
        );
        try
        {
            return await RunAsync([.. arguments, "--pred", path]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The results of one run; skips the test when the tool or Python is not there.</summary>
    public static async Task<JsonElement> RunAsync(params string[] arguments)
    {
        var tool = SharedData.Require(Path.Combine("..", "tools", "score", "score.py"));
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[tool, .. arguments, "--json"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, "The scoring tool refused the predictions; its message is above.");
            return JsonDocument.Parse(output).RootElement.GetProperty("results");
        }
        catch (Win32Exception)
        {
            Assert.Skip("This test runs shared/tools/score/score.py: install Python 3 so that python3 is on the path.");
            return default;
        }
    }
}
