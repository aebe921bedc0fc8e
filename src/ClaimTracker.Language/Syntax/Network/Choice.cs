namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Picks the highest score; of equal ones the first.</summary>
internal static class Choice
{
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
