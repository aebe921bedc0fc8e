using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Forms of English verbs.</summary>
internal static class Inflection
{
    private static readonly string[] Prefixes = ["", "over", "under", "with", "re", "out", "mis", "fore", "up", "un"];

    /// <summary>Past tense of a verb whose form in "-ing" shows whether its last letter is doubled: "dropping" gives "dropped".</summary>
    public static string Past(ClauseWords words, string lemma, string form)
    {
        // A base form that is guessed for "overcoming" may have lost its "e".
        string[] bases = form.EndsWith("ing", StringComparison.Ordinal)
            ? [lemma, form[..^3], form[..^3] + "e"]
            : [lemma];
        foreach (var verb in bases)
        {
            var prefix = Prefixes.FirstOrDefault(each =>
                verb.StartsWith(each, StringComparison.Ordinal) && words.Irregular.ContainsKey(verb[each.Length..])
            );
            if (prefix is not null)
            {
                return prefix + words.Irregular[verb[prefix.Length..]].Past;
            }
        }

        if (
            form.EndsWith("ing", StringComparison.Ordinal)
            && form.Length == lemma.Length + 4
            && form.StartsWith(lemma, StringComparison.Ordinal)
        )
        {
            return form[..^3] + "ed";
        }

        return lemma switch
        {
            [.., 'e'] => lemma + "d",
            [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ied",
            _ => lemma + "ed",
        };
    }

    /// <summary>Third person singular of the present.</summary>
    public static string Third(string lemma) =>
        lemma switch
        {
            "be" => "is",
            "have" => "has",
            "do" => "does",
            "go" => "goes",
            [.., 's'] or [.., 'x'] or [.., 'z'] or [.., 's', 'h'] or [.., 'c', 'h'] => lemma + "es",
            [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ies",
            _ => lemma + "s",
        };

    /// <summary>The base form of a third person singular: "carries" gives "carry".</summary>
    public static string BaseOfThird(string form) =>
        form switch
        {
            "is" => "be",
            "has" => "have",
            "does" => "do",
            "goes" => "go",
            [.., 'i', 'e', 's'] => form[..^3] + "y",
            [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] =>
                form[..^2],
            [.., 's'] => form[..^1],
            _ => form,
        };

    /// <summary>A finite form for a subject in the singular: "were" becomes "was".</summary>
    public static string Singular(string form, string lemma) =>
        form.ToLowerInvariant() switch
        {
            "are" or "'re" => "is",
            "were" => "was",
            "have" => "has",
            "do" => "does",
            _ => Third(lemma),
        };

    /// <summary>A form of "be" for a subject.</summary>
    public static string Be(bool isPast, bool isSingular) =>
        (isPast, isSingular) switch
        {
            (true, true) => "was",
            (true, false) => "were",
            (false, true) => "is",
            _ => "are",
        };

    private static bool IsVowel(char c) => "aeiou".Contains(c, StringComparison.Ordinal);
}
