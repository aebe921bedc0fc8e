namespace ClaimTracker.Benchmarks;

/// <summary>Something the program does, done many times and measured.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>Does it, and puts the figures on the sheet.</summary>
    /// <exception cref="WrongResultException">The program did it wrongly: its speed does not matter then.</exception>
    Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken);
}
