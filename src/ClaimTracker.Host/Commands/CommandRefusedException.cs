namespace ClaimTracker.Host.Commands;

/// <summary>Ends a verb that cannot be done: each sentence is said on standard error, and the exit code is 1.</summary>
internal sealed class CommandRefusedException(IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    public IReadOnlyList<string> Sentences => sentences;
}
