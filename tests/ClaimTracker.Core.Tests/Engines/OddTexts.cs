namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Beginnings of texts that databases and .NET do not count alike: emoji, letters beyond the first plane, accents apart, broken halves, control characters.</summary>
public static class OddTexts
{
    public static TheoryData<string> All =>
        [
            "🙂🙂🙂 ",
            "𝒜 𝒷 𐍈 ",
            "Cafe\u0301 u\u0308ber. ",
            "👩‍👩‍👧‍👦 family. ",
            "\ud83d alone. ",
            "alone \ude42. ",
            "Line one.\nLine two.\t",
            "A\u0001\u001b\u007f\u0085\ufeff\u200b. ",
            "A\0B. ",
        ];
}
