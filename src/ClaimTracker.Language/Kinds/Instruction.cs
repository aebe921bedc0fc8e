using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Kinds;

/// <summary>Finds sentences that tell the reader to do something.</summary>
internal static class Instruction
{
    public static bool Is(Passage passage)
    {
        var (words, claims) = (passage.Words, passage.Language.Claims);
        if (words.Count == 0)
        {
            return false;
        }

        if (claims.InstructionOpeners.LengthAt(words, 0) > 0)
        {
            return true;
        }

        if (!claims.InstructionVerbs.Contains(words[0].Form))
        {
            return false;
        }

        return claims.InstructionFollowers.IsEmpty
            || (words.Count > 1 && claims.InstructionFollowers.Contains(words[1].Form));
    }
}
