using ClaimTracker.Host.Commands;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
