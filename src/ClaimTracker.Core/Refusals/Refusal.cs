using System.Globalization;
using System.Resources;

namespace ClaimTracker.Core.Refusals;

/// <summary>A "no" to a person: one sentence that says what was needed, what was found and what to do. Nothing was changed.</summary>
/// <remarks>
/// The words live in the resource file of the feature that refuses, in English and French. A feature lists its refusals
/// in one static class, each made with <c>nameof</c> of itself as the key, so that a test can find those without words.
/// </remarks>
public sealed class Refusal(ResourceManager words, string key, params object[] args)
{
    /// <summary>Stable name of the refusal, for programs; unique inside its feature.</summary>
    public string Key => key;

    /// <summary>The sentence in the reader's language; English where there is no other.</summary>
    public string Sentence(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var pattern =
            words.GetString(key, culture)
            ?? throw new InvalidOperationException($"The refusal '{key}' needs words in {words.BaseName}.resx.");
        return args.Length == 0 ? pattern : string.Format(culture, pattern, args);
    }

    /// <summary>The same "no" in the words of another feature, which has a sentence of this name with the same places to fill.</summary>
    internal Refusal SaidWith(ResourceManager others) => new(others, key, args);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentence(CultureInfo.InvariantCulture);
}
