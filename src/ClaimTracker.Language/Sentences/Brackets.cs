namespace ClaimTracker.Language.Sentences;

/// <summary>Looks for the end of brackets that are open.</summary>
internal static class Brackets
{
    private const int LongestLook = 300;

    /// <summary>Whether all <paramref name="open"/> brackets are closed within a few lines; otherwise they are taken for a slip.</summary>
    public static bool CloseSoon(string text, int position, int end, int open)
    {
        var look = Math.Min(end, position + LongestLook);
        for (var i = position; i < look; i++)
        {
            open += text[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (open == 0)
            {
                return true;
            }
        }

        return false;
    }
}
