namespace ClaimTracker.Language.Languages;

/// <summary>The words of one language that tell claims from other sentences.</summary>
internal sealed class ClaimWords(string folder)
{
    /// <summary>Labels of lines that belong to the page: "Read also", "Photo".</summary>
    public PhraseList FurnitureLabels { get; } = PhraseList.Load(folder, "furniture-labels");

    /// <summary>What opens the line that names the writer.</summary>
    public PhraseList BylineOpeners { get; } = PhraseList.Load(folder, "byline-openers");

    /// <summary>What always opens a call to the reader.</summary>
    public PhraseList InstructionOpeners { get; } = PhraseList.Load(folder, "instruction-openers");

    /// <summary>Verbs that open a call to the reader when the next word bears it out.</summary>
    public WordList InstructionVerbs { get; } = WordList.Load(folder, "instruction-verbs");

    /// <summary>Words that bear out that an opening verb is a call; where a language has none, its verbs are sure by themselves.</summary>
    public WordList InstructionFollowers { get; } = WordList.Load(folder, "instruction-followers");

    /// <summary>Words that point at something named earlier.</summary>
    public WordList PronounsWithoutName { get; } = WordList.Load(folder, "pronouns-without-name");

    /// <summary>What stands before the name of a source: "according to".</summary>
    public PhraseList AttributionPhrases { get; } = PhraseList.Load(folder, "attribution-phrases");

    /// <summary>Words that introduce a clause inside a sentence, so that the words around them name no speaker.</summary>
    public WordList SubordinateOpeners { get; } = WordList.Load(folder, "subordinate-openers");

    /// <summary>The word between "he said" and what he said.</summary>
    public WordList ClauseOpeners { get; } = WordList.Load(folder, "clause-openers");

    /// <summary>Words that make a tense of a reporting verb and stand before it when the speaker comes after; none in English.</summary>
    public WordList ReportingAuxiliaries { get; } = WordList.Load(folder, "reporting-auxiliaries");

    /// <summary>Labels before the words under a picture.</summary>
    public PhraseList CaptionLabels { get; } = PhraseList.Load(folder, "caption-labels");

    /// <summary>Verbs that end a sentence behind its speaker, beside the reporting verbs.</summary>
    public VerbForms ClosingReports { get; } = VerbForms.Load(folder, "closing-reports");

    /// <summary>Verb forms that no ending shows.</summary>
    public WordList Verbs { get; } = WordList.Load(folder, "verbs");

    /// <summary>Endings of words that may be verbs; none where a language's verbs cannot be told by them.</summary>
    public IReadOnlyList<string> VerbEndings { get; } = WordFile.Read(folder, "verb-endings");
}
