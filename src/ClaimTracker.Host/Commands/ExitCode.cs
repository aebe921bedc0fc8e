namespace ClaimTracker.Host.Commands;

/// <summary>What a command tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>The shell's own number for a program that an interrupt ended: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
