namespace ClaimTracker.Language.Languages;

/// <summary>The words of one language that tell persons from things, and men from women.</summary>
internal sealed class PeopleWords(string folder)
{
    public WordList MaleNames { get; } = WordList.Load(folder, "given-names-male");

    public WordList FemaleNames { get; } = WordList.Load(folder, "given-names-female");

    public WordList Men { get; } = WordList.Load(folder, "nouns-of-men");

    public WordList Women { get; } = WordList.Load(folder, "nouns-of-women");

    /// <summary>"president", "teacher": men or women.</summary>
    public WordList Either { get; } = WordList.Load(folder, "nouns-of-people");

    /// <summary>"government", "company": what speaks with one voice.</summary>
    public WordList Bodies { get; } = WordList.Load(folder, "nouns-of-bodies");

    /// <summary>"study", "rumour": what can be quoted and is nobody.</summary>
    public WordList Documents { get; } = WordList.Load(folder, "nouns-of-documents");

    /// <summary>"van", "del": small words inside names.</summary>
    public WordList Particles { get; } = WordList.Load(folder, "name-particles");

    public bool IsGivenName(string word) => MaleNames.Contains(word) || FemaleNames.Contains(word);

    /// <summary>Whether a noun names what somebody is, man or woman.</summary>
    public bool IsRole(string noun) => Either.Contains(noun) || Men.Contains(noun) || Women.Contains(noun);
}
