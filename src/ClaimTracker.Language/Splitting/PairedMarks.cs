namespace ClaimTracker.Language.Splitting;

/// <summary>Takes off a quote or bracket at either end whose partner is in another sentence.</summary>
internal static class PairedMarks
{
    private static readonly (char Open, char Close)[] Pairs =
    [
        ('\u201C', '\u201D'),
        ('\u00AB', '\u00BB'),
        ('(', ')'),
        ('[', ']'),
        ('"', '"'),
    ];

    public static string Matched(string line)
    {
        foreach (var (open, close) in Pairs)
        {
            line = Matched(line.Trim(), open, close);
        }

        return line.Trim();
    }

    private static string Matched(string line, char open, char close)
    {
        var (opened, closed) = (Count(line, open), Count(line, close));
        var isOdd = open == close ? opened % 2 == 1 : opened != closed;
        if (line.Length < 2 || !isOdd)
        {
            return IsWrapped(line, open, close) ? line[1..^1] : line;
        }

        if (line[0] == open && (open == close || opened > closed))
        {
            return line[1..];
        }

        return line[^1] == close && (open == close || closed > opened) ? line[..^1] : line;
    }

    /// <summary>A sentence that is wholly in brackets loses them; one in quotes keeps them, for they say whose words it is.</summary>
    private static bool IsWrapped(string line, char open, char close) =>
        line.Length > 2 && open is '(' or '[' && line[0] == open && line[^1] == close && Count(line, open) == 1;

    private static int Count(string line, char c)
    {
        var count = 0;
        foreach (var other in line)
        {
            count += other == c ? 1 : 0;
        }

        return count;
    }
}
