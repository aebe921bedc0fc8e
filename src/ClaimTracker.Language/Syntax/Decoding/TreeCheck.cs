namespace ClaimTracker.Language.Syntax.Decoding;

/// <summary>Tells trees from other graphs.</summary>
internal static class TreeCheck
{
    /// <summary>Whether one word hangs on the root (0) and every other one leads to it.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        if (heads.Count(0) != 1)
        {
            return false;
        }

        // Each word is stamped with the walk that passed it: a walk that meets its own stamp goes round.
        var stamps = heads.Length <= 256 ? stackalloc int[heads.Length + 1] : new int[heads.Length + 1];
        stamps.Clear();
        stamps[0] = -1;
        for (var start = 1; start <= heads.Length; start++)
        {
            var word = start;
            while (stamps[word] == 0)
            {
                stamps[word] = start;
                word = heads[word - 1];
            }

            if (stamps[word] == start)
            {
                return false;
            }
        }

        return true;
    }
}
