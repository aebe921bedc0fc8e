namespace ClaimTracker.Training.Runs;

/// <summary>How a model is trained. The defaults made the model that ships.</summary>
internal sealed record TrainingOptions
{
    public ulong Seed { get; init; } = 1;

    public int Epochs { get; init; } = 40;

    /// <summary>Words in one step, about.</summary>
    public int BatchWords { get; init; } = 600;

    public float LearningRate { get; init; } = 2e-3f;

    /// <summary>Steps in which the rate grows to its full size.</summary>
    public int WarmUp { get; init; } = 300;

    /// <summary>The part of the run after which the rate begins to fall.</summary>
    public float Constant { get; init; } = 0.3f;

    public float TagWeight { get; init; } = 1f;

    /// <summary>A word seen n times is hidden with probability x / (x + n).</summary>
    public float WordDropout { get; init; } = 1f;

    /// <summary>Share of sentences that are shown in small letters.</summary>
    public float SmallLetters { get; init; } = 0.04f;

    /// <summary>Share of sentences that lose their last mark.</summary>
    public float NoLastMark { get; init; } = 0.06f;

    public Dropouts Dropouts { get; init; } = new(0.3f, 0.45f, 0.25f, 0.45f);
}
