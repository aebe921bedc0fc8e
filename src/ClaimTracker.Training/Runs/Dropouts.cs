namespace ClaimTracker.Training.Runs;

/// <summary>Shares of units that are switched off in training.</summary>
/// <param name="Input">Of the description of a word.</param>
/// <param name="Memory">Of a memory's output.</param>
/// <param name="Recurrent">Of a memory's output on its way to the next step.</param>
/// <param name="Hidden">Of the layers between memories and scores.</param>
internal sealed record Dropouts(float Input, float Memory, float Recurrent, float Hidden)
{
    public static Dropouts None { get; } = new(0, 0, 0, 0);
}
