using System.Text.RegularExpressions;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Commands;

/// <summary>What Discord asks of the names and descriptions of commands and options.</summary>
internal static partial class CommandNames
{
    public const int MostNameChars = 32;
    public const int MostDescriptionChars = 100;

    /// <summary>Names of slash commands and options: letters of any script, digits, hyphens and underscores; small where a small form exists.</summary>
    public static LimitCheck Slash(this LimitCheck check, Localized name, Localized description)
    {
        foreach (var wording in name.All)
        {
            check
                .That(
                    Allowed().IsMatch(wording),
                    $"the name '{wording}' needs 1 to {MostNameChars} letters, digits, hyphens or underscores"
                )
                .That(!wording.Any(char.IsUpper), $"the name '{wording}' needs small letters");
        }

        foreach (var wording in description.All)
        {
            check.Text("description", wording, MostDescriptionChars);
        }

        return check.Locales(name).Locales(description);
    }

    /// <summary>Names in menus may have capitals and spaces, and have no description.</summary>
    public static LimitCheck Menu(this LimitCheck check, Localized name)
    {
        foreach (var wording in name.All)
        {
            check.Text("name", wording, MostNameChars);
        }

        return check.Locales(name);
    }

    public static LimitCheck Locales(this LimitCheck check, Localized text)
    {
        foreach (var locale in text.UnknownLocales)
        {
            check.That(isFine: false, $"'{locale}' is none of Discord's locales");
        }

        return check;
    }

    // Discord's own pattern names the scripts Devanagari and Thai for their vowel signs; .NET knows the blocks.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Allowed();
}
