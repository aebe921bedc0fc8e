namespace ClaimTracker.Language.Kinds;

/// <summary>What sort of assertion a claim is. The numbers are stored: never change or reuse one.</summary>
public enum ClaimKind
{
    /// <summary>Something that happened or is so.</summary>
    Fact = 0,

    /// <summary>A figure is the point: a count, an amount, a share.</summary>
    Quantity = 1,

    /// <summary>Two things, or two times, are set against each other.</summary>
    Comparison = 2,

    /// <summary>Somebody's words, given as such.</summary>
    Quotation = 3,

    /// <summary>Something that is said to come.</summary>
    Prediction = 4,

    /// <summary>A judgement or a taste; no evidence would settle it.</summary>
    Opinion = 5,

    /// <summary>A flourish: an image or an exclamation that asserts nothing.</summary>
    Rhetoric = 6,

    Question = 7,

    /// <summary>Tells the reader to do something.</summary>
    Instruction = 8,
}
