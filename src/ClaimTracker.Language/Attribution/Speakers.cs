using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Attribution;

/// <summary>Tells from the words that name a speaker what it is.</summary>
public static class Speakers
{
    private static readonly char[] Gaps = [' ', '\u00a0', '\u202f'];

    private static readonly char[] Marks = [',', '.', ';', ':', '"', '“', '”', '«', '»', '(', ')'];

    /// <param name="speaker">As it stands in the article: "the ministry of health", "Anna Holt, a lawyer".</param>
    /// <param name="language">Two-letter code of the article's language; English when there are no rules for it.</param>
    public static SpeakerKind KindOf(string speaker, string language)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(language);
        var rules = LanguageRules.For(language);
        var people = rules.Clauses.People;
        var words = speaker.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        var small = words.TakeWhile(word => IsSmall(word, rules)).Count();
        var name = NameIn(words.Skip(small), rules);
        if (name.Count == 0 || people.IsGivenName(name[0]))
        {
            return SpeakerKind.Person;
        }

        // "the police chief Anna Holt", but "the Teacher Union".
        var isBody = people.Bodies.Contains(name[^1]);
        return name.Any(people.IsRole) && !isBody ? SpeakerKind.Person
            : isBody || name.Any(word => people.Bodies.Contains(word)) ? SpeakerKind.Organization
            : name.Any(word => people.Documents.Contains(word)) ? SpeakerKind.Document
            : IsNameOfBody(name, hasArticle: small > 0) ? SpeakerKind.Organization
            : SpeakerKind.Person;
    }

    /// <summary>The words before what is said about them: "ministry" of "ministry of health", "Anna Holt" of "Anna Holt, a lawyer".</summary>
    private static List<string> NameIn(IEnumerable<string> words, LanguageRules rules)
    {
        var name = new List<string>();
        foreach (var word in words.TakeWhile(word => !IsSmall(word, rules)))
        {
            name.Add(Bare(word));
            if (word.EndsWith(','))
            {
                break;
            }
        }

        return [.. name.Where(word => word.Length > 0)];
    }

    /// <summary>"FAMa", "UN"; "the Kremlin": no person goes by a name like that.</summary>
    private static bool IsNameOfBody(List<string> name, bool hasArticle) =>
        name is [var one]
        && (
            one.Zip(one[1..]).Any(two => char.IsUpper(two.First) && char.IsUpper(two.Second))
            || (hasArticle && char.IsUpper(one[0]))
        );

    /// <summary>An article or a preposition; not "WHO", nor "US".</summary>
    private static bool IsSmall(string word, LanguageRules rules) =>
        rules.FunctionWords.Contains(word) && !(word.Length > 1 && word.All(char.IsUpper));

    private static string Bare(string word)
    {
        var bare = word.Trim(Marks);
        // "l'armée", "l’ONU"
        return bare.IndexOfAny(['\'', '’']) == 1 ? bare[2..] : bare;
    }
}
