using ClaimTracker.Benchmarks;
using ClaimTracker.Benchmarks.Discord;

// The bot that a benchmark measures from outside.
if (args is [EchoBot.Verb, var api, var token])
{
    return await EchoBot.RunAsync(api, token);
}

IBenchmark[] all =
[
    new StartBenchmark(),
    new AddBenchmark(),
    new BulkBenchmark(),
    new BoardBenchmark(),
    new ExportBenchmark(),
    new SplitBenchmark(),
    new MatchBenchmark(),
    new EchoBenchmark(),
    new RestBenchmark(),
    new DeskBenchmark(),
    new DueBenchmark(),
];
return await BenchmarkProgram.RunAsync(args, all);
