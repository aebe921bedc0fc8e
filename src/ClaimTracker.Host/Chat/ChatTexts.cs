using System.Globalization;
using System.Resources;
using ClaimTracker.Discord.Commands;

namespace ClaimTracker.Host.Chat;

/// <summary>The texts of one feature in English and French, from the resource files beside a class and named like it.</summary>
/// <param name="owner">The class that gives each text a method of its own.</param>
internal sealed class ChatTexts(Type owner)
{
    private readonly ResourceManager words = new(owner);

    /// <summary>A text with its places filled in.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args)
    {
        var pattern = Find(culture, key);
        return args.Length == 0 ? pattern : string.Format(culture, pattern, args);
    }

    /// <summary>
    /// A text about a number of things, from <c>key_One</c> or <c>key_Other</c>. The number is <c>{0}</c>, written as the language does;
    /// what else is given begins at <c>{1}</c>.
    /// </summary>
    public string Count(CultureInfo culture, string key, long count, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var form = IsSingular(culture, count) ? "One" : "Other";
        return string.Format(culture, Find(culture, $"{key}_{form}"), [count.ToString("N0", culture), .. args]);
    }

    /// <summary>The name of a command, option, choice or menu entry, from <c>Name_key</c>.</summary>
    public Localized Named(string key) => Both($"Name_{key}");

    /// <summary>What a command or option is for, from <c>About_key</c>.</summary>
    public Localized About(string key) => Both($"About_{key}");

    private Localized Both(string key) =>
        new(
            Find(ChatLanguage.English, key),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = Find(ChatLanguage.French, key) }
        );

    // French counts nothing as one: "0 affirmation", "1 affirmation", "2 affirmations".
    private static bool IsSingular(CultureInfo culture, long count) =>
        count == 1 || (count == 0 && culture.TwoLetterISOLanguageName == "fr");

    /// <summary>A text that may not be there: for names that come from data.</summary>
    public string? FindOrNull(CultureInfo culture, string key) => words.GetString(key, culture);

    private string Find(CultureInfo culture, string key) =>
        FindOrNull(culture, key)
        ?? throw new InvalidOperationException($"The text '{key}' needs words in {words.BaseName}.resx.");
}
