namespace ClaimTracker.Language.Languages;

/// <summary>What the algorithms know of one language; all of it comes from the files in its folder.</summary>
internal sealed class LanguageRules
{
    public static LanguageRules English { get; } = new("en", "English");

    public static LanguageRules French { get; } = new("fr", "French");

    private LanguageRules(string code, string folder)
    {
        Code = code;
        SentenceStarters = WordList.Load(folder, "sentence-starters");
        LowerCaseStarters = WordList.Load(folder, "sentence-starters-written-small");
        Titles = AbbreviationList.Load(folder, "abbreviations-before-names");
        InnerAbbreviations = AbbreviationList.Load(folder, "abbreviations-never-last");
        NumberAbbreviations = AbbreviationList.Load(folder, "abbreviations-before-numbers");
        Abbreviations = AbbreviationList.Load(folder, "abbreviations");
        Hours = AbbreviationList.Load(folder, "abbreviations-of-hours");
        var calendar = WordFile.Read(folder, "calendar-words");
        CalendarWords = new WordList(calendar);
        CapitalisesCalendarWords = calendar.All(word => char.IsUpper(word[0]));
        Prepositions = WordList.Load(folder, "prepositions");
        NamesWithMarks = WordList.Load(folder, "names-with-marks");
        PronounsThatAreLetters = WordList.Load(folder, "one-letter-words");
        ReportingVerbs = VerbForms.Load(folder, "reporting-verbs");
        FunctionWords = WordList.Load(folder, "function-words");
        Claims = new ClaimWords(folder);
        Features = new FeatureWords(folder);
        Clauses = new ClauseWords(folder);
        Tokens = new TokenWords(folder);
    }

    /// <summary>Two-letter code.</summary>
    public string Code { get; }

    /// <summary>Words that often begin a sentence and hardly ever a name: what tells "the U.S. How" from "the U.S. Government".</summary>
    public WordList SentenceStarters { get; }

    /// <summary>Words that start a sentence even in sloppy, small writing.</summary>
    public WordList LowerCaseStarters { get; }

    /// <summary>Abbreviations, without the last stop, that a name follows.</summary>
    public AbbreviationList Titles { get; }

    /// <summary>Abbreviations that no sentence ends with.</summary>
    public AbbreviationList InnerAbbreviations { get; }

    /// <summary>Abbreviations that belong to the number after them.</summary>
    public AbbreviationList NumberAbbreviations { get; }

    /// <summary>Abbreviations that a sentence may end with.</summary>
    public AbbreviationList Abbreviations { get; }

    /// <summary>Abbreviations after the hour of a day.</summary>
    public AbbreviationList Hours { get; }

    /// <summary>Names of days and months, short and long.</summary>
    public WordList CalendarWords { get; }

    /// <summary>Whether days and months are written with a capital: then "may" is not a month.</summary>
    public bool CapitalisesCalendarWords { get; }

    public WordList Prepositions { get; }

    /// <summary>Names that end in "!" or "?", without it.</summary>
    public WordList NamesWithMarks { get; }

    /// <summary>Words of one capital letter that are no initials.</summary>
    public WordList PronounsThatAreLetters { get; }

    /// <summary>Forms of the verbs that introduce what somebody said.</summary>
    public VerbForms ReportingVerbs { get; }

    /// <summary>Small, frequent words: articles, pronouns, prepositions, conjunctions, auxiliaries.</summary>
    public WordList FunctionWords { get; }

    /// <summary>What tells claims from other sentences.</summary>
    public ClaimWords Claims { get; }

    /// <summary>What makes a claim worth checking, or less so.</summary>
    public FeatureWords Features { get; }

    /// <summary>What tells which clauses a sentence asserts.</summary>
    public ClauseWords Clauses { get; }

    /// <summary>What decides where a token ends.</summary>
    public TokenWords Tokens { get; }

    /// <summary>The rules for a language; those of English where there are none of its own.</summary>
    public static LanguageRules For(string code) => code == French.Code ? French : English;
}
