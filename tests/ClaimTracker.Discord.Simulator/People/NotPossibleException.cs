namespace ClaimTracker.Discord.Simulator.People;

/// <summary>Discord's own program would not let a person do that; the bot never hears of it.</summary>
public sealed class NotPossibleException(string message) : Exception(message);

/// <summary>A file on a person's machine.</summary>
public sealed record SimulatedFile(string Name, byte[] Bytes, string ContentType = "application/octet-stream");
