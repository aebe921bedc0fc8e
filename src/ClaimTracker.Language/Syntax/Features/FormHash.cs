namespace ClaimTracker.Language.Syntax.Features;

/// <summary>Row numbers by the FNV-1a hash (Fowler, Noll and Vo): the same on every machine and in every run.</summary>
internal static class FormHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static int[] Affixes(ReadOnlySpan<char> key, int rows) =>
        [
            Row(key[^Math.Min(1, key.Length)..], 1, rows),
            Row(key[^Math.Min(2, key.Length)..], 2, rows),
            Row(key[^Math.Min(3, key.Length)..], 3, rows),
            Row(key[^Math.Min(4, key.Length)..], 4, rows),
            Row(key[..Math.Min(2, key.Length)], 5, rows),
            Row(key[..Math.Min(3, key.Length)], 6, rows),
        ];

    public static int Shape(ReadOnlySpan<char> plain, int rows)
    {
        Span<char> shape = stackalloc char[8];
        var length = 0;
        foreach (var letter in plain)
        {
            var kind = Kind(letter);
            // Runs of more than two of a kind look the same.
            var repeats = length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind;
            if (!repeats && length < shape.Length)
            {
                shape[length++] = kind;
            }
        }

        return Row(shape[..length], 0, rows);
    }

    private static char Kind(char letter) =>
        char.IsUpper(letter) ? 'X'
        : char.IsLetter(letter) ? 'x'
        : char.IsDigit(letter) ? '0'
        : letter;

    private static int Row(ReadOnlySpan<char> text, uint seed, int rows)
    {
        var hash = (Basis ^ seed) * Prime;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)rows);
    }
}
