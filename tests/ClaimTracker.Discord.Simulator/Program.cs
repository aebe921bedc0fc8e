using ClaimTracker.Discord.Simulator;

await SimulatorProgram.RunAsync(args);
