using System.Text.RegularExpressions;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>A <c>pattern</c> keyword. JSON Schema means it as in ECMAScript, where <c>$</c> is the very end of the text.</summary>
internal sealed class Pattern(string source)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex regex = new(
        source.EndsWith('$') ? source[..^1] + @"\z" : source,
        RegexOptions.CultureInvariant,
        Limit
    );

    public bool Matches(string text) => regex.IsMatch(text);

    public override string ToString() => source;
}
