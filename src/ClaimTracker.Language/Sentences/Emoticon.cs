namespace ClaimTracker.Language.Sentences;

/// <summary>Finds faces made of punctuation, such as ":-)"; they belong to the sentence before them.</summary>
internal static class Emoticon
{
    /// <summary>Length of the face at <paramref name="position"/>; 0 when there is none.</summary>
    public static int LengthAt(string text, int position, int end)
    {
        var at = position;
        if (at < end && text[at] == '>')
        {
            at++;
        }

        if (at >= end || text[at] is not (':' or ';' or '='))
        {
            return 0;
        }

        at++;
        if (at < end && text[at] is '-' or '\'' or '^')
        {
            at++;
        }

        return
            at < end
            && text[at] is ')' or '(' or 'D' or 'P' or 'p' or '/' or '|' or ']' or '['
            && IsAlone(text, at + 1, end)
            ? at + 1 - position
            : 0;
    }

    private static bool IsAlone(string text, int position, int end) =>
        position >= end || !char.IsLetterOrDigit(text[position]);
}
