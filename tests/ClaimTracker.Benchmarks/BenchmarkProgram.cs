using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;

namespace ClaimTracker.Benchmarks;

/// <summary>Runs benchmarks, each in a process of its own: one's memory and warm code are not the next one's.</summary>
internal static class BenchmarkProgram
{
    private const string QuickFlag = "--quick";
    private const string FiguresFlag = "--figures";

    public static async Task<int> RunAsync(string[] args, IBenchmark[] all)
    {
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var quick = args.Contains(QuickFlag);
        if (args is [var only, FiguresFlag, var file, ..])
        {
            return await RunHereAsync(all.Single(benchmark => benchmark.Name == only), quick, file);
        }

        var unknown = names.Except(all.Select(benchmark => benchmark.Name)).ToList();
        if (unknown.Count > 0 || args.Any(arg => arg.StartsWith('-') && arg != QuickFlag))
        {
            await Console.Error.WriteLineAsync(
                $"Needs names out of {string.Join(", ", all.Select(benchmark => benchmark.Name))}, and {QuickFlag} for small sizes; got '{string.Join(' ', args)}'."
            );
            return 2;
        }

        var chosen = all.Where(benchmark => names.Count == 0 || names.Contains(benchmark.Name));
        return await RunEachAsync(chosen, quick);
    }

    private static async Task<int> RunEachAsync(IEnumerable<IBenchmark> chosen, bool quick)
    {
        var file = Path.GetTempFileName();
        var failed = new List<string>();
        try
        {
            foreach (var benchmark in chosen)
            {
                if (await RunAloneAsync(benchmark, quick, file) != 0)
                {
                    failed.Add(benchmark.Name);
                }
            }

            Console.WriteLine();
            Console.Write(await FigureSheet.ReadMarkdownAsync(file));
        }
        finally
        {
            File.Delete(file);
        }

        if (failed.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Failed: {string.Join(", ", failed)}.");
        }

        return failed.Count > 0 ? 1 : 0;
    }

    private static async Task<int> RunAloneAsync(IBenchmark benchmark, bool quick, string file)
    {
        string[] args = [benchmark.Name, FiguresFlag, file, .. quick ? [QuickFlag] : Array.Empty<string>()];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(BenchmarkProgram).Assembly.Location, .. args])
        )!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task<int> RunHereAsync(IBenchmark benchmark, bool quick, string file)
    {
        var sheet = new FigureSheet(benchmark.Name, file);
        try
        {
            await benchmark.RunAsync(new BenchmarkRun(quick, sheet), CancellationToken.None);
            return 0;
        }
        catch (WrongResultException wrong)
        {
            await Console.Error.WriteLineAsync($"{benchmark.Name}: {wrong.Message}");
            return 1;
        }
    }
}
