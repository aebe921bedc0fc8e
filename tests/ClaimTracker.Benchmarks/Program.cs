using ClaimTracker.Benchmarks;
using ClaimTracker.Benchmarks.Discord;
using ClaimTracker.Benchmarks.Processes;

// The bot that a benchmark measures from outside.
if (args is [EchoBot.Verb, var api, var token])
{
    return await EchoBot.RunAsync(api, token);
}

// What a page of ours is measured against.
if (args is [StaticServer.Verb, var folder, var address])
{
    return await StaticServer.RunAsync(folder, address);
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
    new PublicBenchmark(),
];
return await BenchmarkProgram.RunAsync(args, all);
