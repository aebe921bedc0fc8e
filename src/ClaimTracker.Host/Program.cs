using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Hosting;

InterruptSignal.Heed();
return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
