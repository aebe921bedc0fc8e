namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Classes of distance from a word to a possible head: near ones alone, far ones together, each side apart.</summary>
internal static class Distance
{
    /// <summary>Rows of the distance table.</summary>
    public const int Classes = 32;

    /// <summary>The class of the arc from the root.</summary>
    public const int Root = 0;

    private static ReadOnlySpan<byte> Near => [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7];

    /// <summary>The row of the distance table for an arc.</summary>
    /// <param name="offset">Place of the head minus place of the word; not 0.</param>
    public static int Class(int offset)
    {
        var length = Math.Abs(offset);
        var near =
            length < Near.Length
                ? Near[length]
                : length switch
                {
                    < 20 => 8,
                    < 30 => 9,
                    < 50 => 10,
                    _ => 11,
                };
        return offset < 0 ? near : near + 12;
    }
}
