using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Discord.Limits;

/// <summary>
/// What is wrong, with values in it. Nearly always nothing is, and then not a letter is written: a card is checked in dozens of places.
/// </summary>
[InterpolatedStringHandler]
internal ref struct ProblemText
{
    private DefaultInterpolatedStringHandler words;

    public ProblemText(int literalLength, int formattedCount, bool isFine, out bool isNeeded)
    {
        isNeeded = !isFine;
        words = isFine
            ? default
            : new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    public void AppendLiteral(string text) => words.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => words.AppendFormatted(value, format);

    public string Written() => words.ToStringAndClear();
}
