namespace ClaimTracker.Language.Matching.Stems;

/// <summary>The tables of Porter2's steps 2 to 4: endings, longest first, and what stands in their place.</summary>
internal static class EnglishEndings
{
    private static readonly (string Ending, string By)[] Second =
    [
        ("ational", "ate"),
        ("ization", "ize"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Ending, string By)[] Third =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
    ];

    public static void Step2(ref WordEnd word)
    {
        foreach (var (ending, by) in Second)
        {
            if (!word.Ends(ending))
            {
                continue;
            }

            if (word.Within(word.First, ending.Length) && Allows(word, ending))
            {
                word.Replace(ending.Length, by);
            }

            return;
        }
    }

    public static void Step3(ref WordEnd word)
    {
        foreach (var (ending, by) in Third)
        {
            if (!word.Ends(ending))
            {
                continue;
            }

            var region = ending == "ative" ? word.Second : word.First;
            if (word.Within(region, ending.Length))
            {
                word.Replace(ending.Length, by);
            }

            return;
        }
    }

    public static void Step4(ref WordEnd word)
    {
        foreach (var ending in Fourth)
        {
            if (!word.Ends(ending))
            {
                continue;
            }

            if (word.Within(word.Second, ending.Length) && (ending != "ion" || Before(word, 3) is 's' or 't'))
            {
                word.Cut(ending.Length);
            }

            return;
        }
    }

    private static bool Allows(WordEnd word, string ending) =>
        ending switch
        {
            "ogi" => Before(word, 3) == 'l',
            "li" => Before(word, 2) is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            _ => true,
        };

    private static char Before(WordEnd word, int ending) => word.Length > ending ? word[word.Length - ending - 1] : ' ';
}
