using ClaimTracker.Benchmarks;

IBenchmark[] all =
[
    new StartBenchmark(),
    new AddBenchmark(),
    new BulkBenchmark(),
    new ExportBenchmark(),
    new SplitBenchmark(),
];
return await BenchmarkProgram.RunAsync(args, all);
