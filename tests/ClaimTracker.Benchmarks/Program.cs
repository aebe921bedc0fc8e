using ClaimTracker.Benchmarks;

IBenchmark[] all =
[
    new StartBenchmark(),
    new AddBenchmark(),
    new BulkBenchmark(),
    new BoardBenchmark(),
    new ExportBenchmark(),
    new SplitBenchmark(),
];
return await BenchmarkProgram.RunAsync(args, all);
