namespace ClaimTracker.Discord.Commands;

/// <summary>A name or description with its translations by Discord's locale codes ("fr", "en-GB", "pt-BR").</summary>
/// <param name="Text">What people of all other languages see.</param>
public sealed record Localized(string Text, IReadOnlyDictionary<string, string>? Translations = null)
{
    // Discord's own list, as of 2026-08.
    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    };

    public static implicit operator Localized(string text) => new(text);

    /// <summary>Every wording there is.</summary>
    internal IEnumerable<string> All => (Translations?.Values ?? []).Prepend(Text);

    internal IEnumerable<string> UnknownLocales => (Translations?.Keys ?? []).Where(key => !Locales.Contains(key));

    /// <summary>The longest wording counts against a command's total.</summary>
    internal int MostChars => All.Max(text => text.Length);
}
