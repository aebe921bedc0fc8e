using ClaimTracker.Language.Attribution;

namespace ClaimTracker.Language.Tests.Attribution;

public sealed class SpeakersTests
{
    [Theory]
    [InlineData("Anna Holt")]
    [InlineData("Holt")]
    [InlineData("Anna Holt, a lawyer for the ministry")]
    [InlineData("Charlotte Church")]
    [InlineData("the president of the council")]
    [InlineData("a government spokesperson")]
    [InlineData("Police chief Anna Holt")]
    [InlineData("the officer")]
    [InlineData("MacDonald")]
    [InlineData("a friend of the company's founder")]
    [InlineData("")]
    [InlineData("of the")]
    public void A_person(string speaker) => Assert.Equal(SpeakerKind.Person, Speakers.KindOf(speaker, "en"));

    [Theory]
    [InlineData("the ministry of health")]
    [InlineData("The Ministry of Defence")]
    [InlineData("the prime minister's office")]
    [InlineData("Mali's army")]
    [InlineData("the World Health Organization")]
    [InlineData("the National Teacher Union")]
    [InlineData("the Quillham Council, which owns the land")]
    [InlineData("companies in the north")]
    [InlineData("the UN")]
    [InlineData("WHO")]
    [InlineData("FAMa")]
    [InlineData("the Kremlin")]
    [InlineData("the newspaper")]
    public void A_body(string speaker) => Assert.Equal(SpeakerKind.Organization, Speakers.KindOf(speaker, "en"));

    [Theory]
    [InlineData("a study")]
    [InlineData("a recent report by the auditor")]
    [InlineData("the latest figures")]
    public void A_document_is_nobody(string speaker) =>
        Assert.Equal(SpeakerKind.Document, Speakers.KindOf(speaker, "en"));

    [Theory]
    [InlineData("le ministre de la santé", SpeakerKind.Person)]
    [InlineData("le président du parti socialiste", SpeakerKind.Person)]
    [InlineData("Awa Diarra", SpeakerKind.Person)]
    [InlineData("le ministère de la santé", SpeakerKind.Organization)]
    [InlineData("la police nationale", SpeakerKind.Organization)]
    [InlineData("l’armée malienne", SpeakerKind.Organization)]
    [InlineData("l'ONU", SpeakerKind.Organization)]
    [InlineData("une étude du ministère", SpeakerKind.Document)]
    public void In_french(string speaker, SpeakerKind kind) => Assert.Equal(kind, Speakers.KindOf(speaker, "fr"));
}
