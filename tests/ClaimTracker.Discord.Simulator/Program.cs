using ClaimTracker.Discord.Simulator;

return await SimulatorProgram.RunAsync(args);
