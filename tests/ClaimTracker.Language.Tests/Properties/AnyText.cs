using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Language.Tests.Properties;

/// <summary>Texts made of the pieces that splitting turns on, with raw characters between them.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\u00A0",
        "\u00AD",
        ". ",
        "... ",
        ". . . ",
        "? ",
        "!",
        "!?",
        "…",
        "“",
        "”",
        "\"",
        "'",
        "« ",
        " »",
        "(",
        ")",
        "[",
        "]",
        "# ",
        "- ",
        "• ",
        "1. ",
        "2. ",
        "> ",
        "a. ",
        ":-) ",
        "🎉",
        "\uD83D",
        "\uDC4D",
        "U.S. ",
        "Mr. ",
        "p.m. ",
        "No. ",
        "said ",
        "According to ",
        "the ",
        "The ",
        "He ",
        "I ",
        "mayor ",
        "Holt ",
        "voted",
        "5",
        "5%",
        "2014",
        "end.The",
        "https://a.example/b.C",
        "a.b@c.example",
        "word",
        "été",
        "漢字。",
        "ı",
        "İ",
        "\0",
        "LAGOS, Nov 14 - ",
        "By ",
        "Photo: ",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Pieces_and_characters().ToArbitrary();

    public static void Holds(Action<string> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Arbitrary, check));

    private static Gen<string> Pieces_and_characters()
    {
        var character = Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString());
        var piece = Gen.Frequency((12, Gen.Elements(Pieces)), (1, character));
        return piece.ArrayOf().Select(string.Concat);
    }
}
