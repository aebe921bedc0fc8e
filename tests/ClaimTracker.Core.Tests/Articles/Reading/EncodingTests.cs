using System.Text;
using ClaimTracker.Core.Articles.Reading;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class EncodingTests
{
    private const string Sentence = "Le maire a payé 300 € à l’école de Coëtlogon.";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[], string?> Files =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sentence), null },
            { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sentence)], null },
            { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sentence)], null },
            {
                "UTF-16 BE with a mark",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sentence)],
                null
            },
            { "UTF-16 LE bare", Encoding.Unicode.GetBytes("Prices rose by two percent."), null },
            { "UTF-16 BE bare", Encoding.BigEndianUnicode.GetBytes("Prices rose by two percent."), null },
            { "Windows-1252 undeclared", Windows1252.GetBytes(Sentence), null },
            { "Windows-1252 declared as Latin-1", Windows1252.GetBytes(Sentence), "ISO-8859-1" },
            { "UTF-8 declared as Latin-1", Encoding.UTF8.GetBytes(Sentence), "iso-8859-1" },
            { "UTF-8 declared as nonsense", Encoding.UTF8.GetBytes(Sentence), "utf-ate" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_read_in_its_own_character_set(string name, byte[] bytes, string? charset)
    {
        var article = Reads.Done(ArticleReader.Read(bytes, "text/plain", charset, null, new IntakeOptions()));

        Assert.Equal(
            name.EndsWith("bare", StringComparison.Ordinal) ? "Prices rose by two percent." : Sentence,
            article.Text
        );
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    public void A_page_is_read_in_the_character_set_it_declares(string meta)
    {
        var sentence =
            "Мэр города сообщил, что бюджет на следующий год вырастет на восемь процентов, до двух миллиардов рублей.";
        var page = CodePagesEncodingProvider
            .Instance.GetEncoding(1251)!
            .GetBytes($"<html>{meta}<body><p>{sentence}</p></body></html>");

        var article = Reads.Done(ArticleReader.Read(page, "text/html", null, null, new IntakeOptions()));

        Assert.Equal(sentence, article.Text);
    }

    [Fact]
    public void A_byte_that_does_not_fit_declared_UTF8_is_named_by_its_offset()
    {
        byte[] broken = [.. "Prices fell by "u8, 0xE9, .. " percent in a year."u8];

        var refusal = Reads.Refused(ArticleReader.Read(broken, "text/plain", "utf-8", null, new IntakeOptions()));

        Assert.Equal(
            "The text has to be readable throughout, but as UTF-8 it breaks off at byte 15; save it again as UTF-8, or paste the words here.",
            refusal.ToString()
        );
    }

    [Fact]
    public void UTF8_mixed_with_another_set_is_refused_even_when_nothing_is_declared()
    {
        byte[] mixed = [.. "Déjà payé, déjà oublié, et p"u8, 0xE9, .. "rimé."u8];

        var refusal = Reads.Refused(ArticleReader.Read(mixed, null, null, null, new IntakeOptions()));

        Assert.Equal("BrokenText", refusal.Key);
    }

    [Fact]
    public void Damage_outside_the_article_does_not_matter()
    {
        byte[] page =
        [
            .. "<html><meta charset=utf-8><body><nav>caf"u8,
            0xE9,
            .. "</nav><p>The bridge will be closed for eleven weeks from the first of June, the county said.</p></body>"u8,
        ];

        var article = Reads.Done(ArticleReader.Read(page, "text/html", null, null, new IntakeOptions()));

        Assert.StartsWith("The bridge will be closed", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_stored_composed_with_plain_line_ends_and_without_unseen_characters()
    {
        var article = Reads.Done(
            ArticleReader.ReadPasted(
                "\uFEFFLe cafe\u0301 a fer\u00ADme\u0301.\r\nIl\u200B rouvre\u0007 en\u00A0mai.\u2028\u2028\u2028Voila\u0300.\uD800",
                new IntakeOptions()
            )
        );

        Assert.Equal("Le café a fermé.\nIl rouvre en\u00A0mai.\n\nVoilà.\uFFFD", article.Text);
    }
}
