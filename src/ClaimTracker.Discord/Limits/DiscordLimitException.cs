namespace ClaimTracker.Discord.Limits;

/// <summary>Something was put together that Discord would refuse. Nothing was sent.</summary>
/// <remarks>A mistake of the program: what people type is checked or cut (<see cref="Fitting"/>) before it comes here.</remarks>
public sealed class DiscordLimitException : ArgumentException
{
    public DiscordLimitException(string subject, IReadOnlyList<string> problems)
        : base($"Discord would refuse this {subject}: {string.Join("; ", problems)}.")
    {
        Subject = subject;
        Problems = problems;
    }

    /// <summary>What was put together: "embed", "button", "command 'claim'"; never what people wrote.</summary>
    public string Subject { get; }

    /// <summary>Every problem found, each with what was needed and what was found.</summary>
    public IReadOnlyList<string> Problems { get; }
}
