namespace ClaimTracker.Language;

/// <summary>A run of characters in a text: half-open, so that neighbours share a border and never a character.</summary>
/// <param name="Start">First character, in UTF-16 code units from the start of the text.</param>
/// <param name="End">One past the last character; <c>Start == End</c> is an empty span.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The characters themselves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    public override string ToString() => FormattableString.Invariant($"{Start}..{End}");
}
