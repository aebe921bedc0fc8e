using System.Security.Cryptography;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Language.Syntax.Model;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class ShippedModelTests
{
    /// <summary>Changes with every new model, together with the golden parses and docs/decisions/0010-parser.md.</summary>
    private const string Hash = "10eff33932f658e7646b9720d694d6451e2cd0aa730be00ee011e211ca57c4a4";

    private const int LargestFile = 6_000_000;

    [Fact]
    public void The_model_in_the_assembly_is_the_one_that_was_measured() =>
        Assert.Equal(Hash, Convert.ToHexStringLower(SHA256.HashData(Bytes())));

    [Fact]
    public void It_is_small() => Assert.InRange(Bytes().Length, 1, LargestFile);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var bytes = Bytes();
        bytes[20] ^= 1;

        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Another_version_is_refused_with_what_to_do()
    {
        var bytes = Bytes();
        bytes[8]++;

        var refusal = Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes)));

        Assert.Contains("train it anew", refusal.Message);
    }

    [Fact]
    public void Something_else_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(new byte[100])));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var content = ModelFile.Read(new MemoryStream(Bytes()));
        using var copy = new MemoryStream();

        ModelFile.Write(copy, content);

        Assert.Equal(Bytes(), copy.ToArray());
    }

    [Fact]
    public void English_has_one_parser_and_French_has_none()
    {
        Assert.Same(SyntaxParser.For("en"), SyntaxParser.For("en-GB"));
        Assert.Null(SyntaxParser.For("fr"));
    }

    private static byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using var file = ShippedModel.Open("English");
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
