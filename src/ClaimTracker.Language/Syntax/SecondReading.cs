namespace ClaimTracker.Language.Syntax;

/// <summary>
/// Finds words that were taken for verbs although their capital says that they are names ("Rose, at age 22, became", "starring Will
/// Smith"), and "stars" taken for a noun. The sentence is then read once more with a word in their place that cannot be mistaken.
/// </summary>
internal static class SecondReading
{
    private const string GivenName = "John";
    private const string FamilyName = "Smith";
    private const string VerbBeforeNames = "met";

    /// <summary>Of so many words one is written small, but in headings.</summary>
    private const int FewestWords = 4;

    /// <summary>The words to read in place of those of the sentence; absent when the first reading may stand.</summary>
    public static string[]? Of(string[] forms, WordAnswer[] answers)
    {
        string[]? others = null;
        var isHeading = IsHeading(forms);
        for (var at = 1; at < forms.Length; at++)
        {
            var other =
                !isHeading && IsMistakenName(forms, answers, at) ? (IsCapital(forms, at + 1) ? GivenName : FamilyName)
                : IsMistakenVerb(forms, answers, at) ? VerbBeforeNames
                : null;
            if (other is not null)
            {
                others ??= [.. forms];
                others[at] = other;
            }
        }

        return others;
    }

    /// <summary>A verb with a tense and a capital, where no sentence, quotation or title begins.</summary>
    private static bool IsMistakenName(string[] forms, WordAnswer[] answers, int at) =>
        answers[at].Xpos is "MD" or "VBD" or "VBZ" or "VBP"
        && forms[at].Length > 2
        && char.IsUpper(forms[at][0])
        && forms[at].Skip(1).All(char.IsLower)
        && (forms[at - 1] is "," or "and" || forms[at - 1].All(char.IsLower));

    /// <summary>"The film stars Anna Holt".</summary>
    private static bool IsMistakenVerb(string[] forms, WordAnswer[] answers, int at) =>
        forms[at] is "stars"
        && IsCapital(forms, at + 1)
        && (answers[at].Upos == "NOUN" || answers[at + 1].Relation == "vocative")
        && answers[at - 1].Xpos is "NN" or "NNP" or "PRP" or "CC" or "WDT" or "RB" or "-RRB-";

    private static bool IsCapital(string[] forms, int at) => at < forms.Length && char.IsUpper(forms[at][0]);

    /// <summary>In a heading nearly every word has a capital, which then says nothing.</summary>
    private static bool IsHeading(string[] forms) =>
        forms.Count(form => char.IsLower(form[0])) * FewestWords < forms.Count(form => char.IsLetter(form[0]));
}
