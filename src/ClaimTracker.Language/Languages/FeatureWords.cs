namespace ClaimTracker.Language.Languages;

/// <summary>The words of one language behind the kinds of claims and the features of check-worthiness.</summary>
internal sealed class FeatureWords(string folder)
{
    public PhraseList Quantities { get; } = PhraseList.Load(folder, "quantity-words");

    public PhraseList Scales { get; } = PhraseList.Load(folder, "scale-words");

    public PhraseList Comparisons { get; } = PhraseList.Load(folder, "comparison-words");

    public PhraseList Predictions { get; } = PhraseList.Load(folder, "prediction-words");

    public PhraseList Opinions { get; } = PhraseList.Load(folder, "opinion-words");

    public PhraseList Rhetoric { get; } = PhraseList.Load(folder, "rhetoric-words");

    public PhraseList Hedges { get; } = PhraseList.Load(folder, "hedges");

    public PhraseList Absolutes { get; } = PhraseList.Load(folder, "absolutes");

    public PhraseList Causes { get; } = PhraseList.Load(folder, "causes");

    public PhraseList PublicActors { get; } = PhraseList.Load(folder, "public-actors");

    public PhraseList PublicMatters { get; } = PhraseList.Load(folder, "public-matters");

    public PhraseList Deeds { get; } = PhraseList.Load(folder, "deeds");

    public PhraseList FirstPerson { get; } = PhraseList.Load(folder, "first-person");

    public PhraseList FirstPersonPlural { get; } = PhraseList.Load(folder, "first-person-plural");

    public PhraseList SecondPerson { get; } = PhraseList.Load(folder, "second-person");
}
