namespace ClaimTracker.Language.Matching.Stems;

/// <summary>A word whose end is taken off and put on.</summary>
internal ref struct WordEnd(Span<char> letters, int length)
{
    private readonly Span<char> letters = letters;

    public int Length { get; private set; } = length;

    /// <summary>Where the first region begins: behind the first non-vowel that follows a vowel.</summary>
    public int First { get; set; }

    /// <summary>The same again inside the first region.</summary>
    public int Second { get; set; }

    public readonly char this[int index] => letters[index];

    public readonly ReadOnlySpan<char> Text => letters[..Length];

    public readonly bool Ends(ReadOnlySpan<char> ending) => Text.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>Whether an ending of that length lies inside a region.</summary>
    public readonly bool Within(int region, int ending) => Length - ending >= region;

    public void Cut(int count) => Length -= count;

    public void Replace(int count, ReadOnlySpan<char> by)
    {
        by.CopyTo(letters[(Length - count)..]);
        Length += by.Length - count;
    }

    /// <summary>Marks a "y" that is a consonant.</summary>
    public readonly void Mark(int index) => letters[index] = 'Y';

    public override readonly string ToString() => Text.ToString().Replace('Y', 'y');
}
