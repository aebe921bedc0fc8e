namespace ClaimTracker.Language.Matching;

/// <summary>What is looked for in a <see cref="WordIndex"/>.</summary>
/// <param name="Text">Words in any order; any text will do.</param>
/// <param name="Limit">How many hits at most.</param>
public sealed record WordQuery(string Text, int Limit)
{
    public string Text { get; } = Text ?? throw new ArgumentNullException(nameof(Text));

    public int Limit { get; } =
        Limit > 0 ? Limit : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "At least one hit is needed.");

    /// <summary>Whether the last word may be the beginning of one, unless something stands behind it.</summary>
    public bool LastMayBeHalfTyped { get; init; }

    /// <summary>The labels that are wanted: bit 0 stands for label 0, and so on.</summary>
    public ulong Labels { get; init; } = ulong.MaxValue;

    /// <summary>A document that is not wanted; absent when all are.</summary>
    public int? Except { get; init; }

    /// <summary>What is less alike is left out; 0 keeps everything that shares a word.</summary>
    public double LeastLikeness { get; init; }

    /// <summary>Most alike first instead of highest score first.</summary>
    public bool ByLikeness { get; init; }
}
