namespace ClaimTracker.Language.Languages;

/// <summary>The words of one language that tell which clauses a sentence asserts, and how verbs are inflected.</summary>
internal sealed class ClauseWords(string folder)
{
    private readonly HashSet<string> pastForms = WordFile
        .Read(folder, "irregular-verbs")
        .Select(line => line.Split(' ')[1])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Verbs whose complement is taken to be so: "revealed that".</summary>
    public WordList Knowing { get; } = WordList.Load(folder, "verbs-of-knowing");

    /// <summary>Verbs whose complement is what somebody says or holds.</summary>
    public WordList Saying { get; } = WordList.Load(folder, "verbs-of-saying");

    /// <summary>Verbs whose complement is said not to be so.</summary>
    public WordList Denial { get; } = WordList.Load(folder, "verbs-of-denial");

    /// <summary>Verbs that speak of things which need not exist.</summary>
    public WordList LeavingOpen { get; } = WordList.Load(folder, "verbs-that-leave-open");

    /// <summary>Verbs that people do with each other.</summary>
    public WordList CompanyVerbs { get; } = WordList.Load(folder, "verbs-of-company");

    /// <summary>Words that say a list acts as one: "together", "between".</summary>
    public WordList Company { get; } = WordList.Load(folder, "words-of-company");

    /// <summary>What opens a finite clause that is taken to be so.</summary>
    public WordList FactMarkers { get; } = WordList.Load(folder, "markers-of-fact");

    /// <summary>What opens a participle that is taken to be so.</summary>
    public WordList ParticipleMarkers { get; } = WordList.Load(folder, "participle-markers-of-fact");

    /// <summary>What opens a phrase at the front that a sentence stands without.</summary>
    public PhraseList FrontedFillers { get; } = PhraseList.Load(folder, "fronted-fillers");

    /// <summary>Adverbs that change what a verb asserts.</summary>
    public WordList Hedges { get; } = WordList.Load(folder, "hedging-adverbs");

    /// <summary>Names of the months, January first.</summary>
    public IReadOnlyList<string> Months { get; } = WordFile.Read(folder, "months");

    /// <summary>Names of the days of the week, Sunday first.</summary>
    public IReadOnlyList<string> Weekdays { get; } = WordFile.Read(folder, "weekdays");

    /// <summary>Adjectives that change what the noun beside them means: "former", "alleged", "first".</summary>
    public WordList ChangingAdjectives { get; } = WordList.Load(folder, "changing-adjectives");

    /// <summary>Who is a man, a woman, or either.</summary>
    public PeopleWords People { get; } = new(folder);

    /// <summary>Nouns that "the" points back with, and nouns that say more or less the same.</summary>
    public DescriptionWords Descriptions { get; } = new(folder);

    /// <summary>Verbs whose participle is said of an event rather than of a subject.</summary>
    public WordList Effects { get; } = WordList.Load(folder, "verbs-of-effect");

    /// <summary>Nouns of events with their participles.</summary>
    public VerbForms EventNouns { get; } = VerbForms.Load(folder, "event-nouns");

    /// <summary>Verbs whose participle tells how a thing came to be: "directed by".</summary>
    public WordList Making { get; } = WordList.Load(folder, "verbs-of-making");

    /// <summary>Verbs whose passive may keep an object.</summary>
    public WordList TwoObjects { get; } = WordList.Load(folder, "verbs-with-two-objects");

    /// <summary>Verbs that tell how a thing is, whenever it is told: "a region bordering Algeria".</summary>
    public WordList State { get; } = WordList.Load(folder, "verbs-of-state");

    /// <summary>Nouns behind which a participle tells what somebody does: "a hard time adjusting".</summary>
    public WordList Occupied { get; } = WordList.Load(folder, "nouns-of-effort");

    /// <summary>Participles that stand for prepositions: "compared with", "including".</summary>
    public WordList LikePrepositions { get; } = WordList.Load(folder, "participles-like-prepositions");

    /// <summary>Nouns and names that say when.</summary>
    public WordList Times { get; } = WordList.Load(folder, "times");

    /// <summary>Verbs that take no object, or hardly ever.</summary>
    public WordList WithoutPassive { get; } = WordList.Load(folder, "verbs-without-passive");

    /// <summary>Past and participle of verbs that do not take the regular ending, by base form.</summary>
    public IReadOnlyDictionary<string, (string Past, string Participle)> Irregular { get; } =
        WordFile
            .Read(folder, "irregular-verbs")
            .Select(line => line.Split(' '))
            .DistinctBy(forms => forms[0], StringComparer.Ordinal)
            .ToDictionary(forms => forms[0], forms => (forms[1], forms[2]), StringComparer.Ordinal);

    /// <summary>Whether a word may be the past tense of a verb that takes no "-ed": "cut", "fell".</summary>
    public bool IsPastForm(string word) =>
        pastForms.Contains(word) || (word.StartsWith("re", StringComparison.Ordinal) && pastForms.Contains(word[2..]));

    /// <summary>Whether a word may be the participle of a verb that takes no "-ed": "sung".</summary>
    public bool IsParticiple(string word) => Irregular.Values.Any(forms => forms.Participle == word);

    /// <summary>Whether it can be nothing else: "fell", but not "cut".</summary>
    public bool IsOnlyPast(string word) => pastForms.Contains(word) && !Irregular.ContainsKey(word);
}
