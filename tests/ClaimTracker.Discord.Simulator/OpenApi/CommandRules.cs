using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>Names, descriptions, options and choices of commands.</summary>
internal static partial class CommandRules
{
    private const int Slash = 1;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int LongestChoice = 100;
    private const int LongestCommand = 8000;
    private const int MostSlash = 100;
    private const int MostOfMenu = 15;
    private const int LimitMs = 1000;

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

    /// <summary>The whole set of a bulk overwrite.</summary>
    public static void CheckAll(Rules rules, JsonElement commands)
    {
        var all = commands.Items(Place.Root).ToList();
        foreach (var (place, command) in all)
        {
            Check(rules, command, place);
        }

        rules.RefuseRepeats(
            all.Select(command => (command.Place.At("name"), $"{TypeOf(command.Item)} {command.Item.Text("name")}")),
            "command"
        );
        foreach (var kind in all.GroupBy(command => TypeOf(command.Item)))
        {
            var most = kind.Key == Slash ? MostSlash : MostOfMenu;
            rules.Refuse(kind.Count() > most, Place.Root, $"more than {most} commands of type {kind.Key}");
        }
    }

    public static void Check(Rules rules, JsonElement command, Place place)
    {
        if (TypeOf(command) == Slash)
        {
            CheckName(rules, command, place);
            rules.Refuse(string.IsNullOrEmpty(command.Text("description")), place.At("description"), "is missing");
            CheckOptions(rules, command, place);
        }
        else
        {
            var isDescribed = !string.IsNullOrEmpty(command.Text("description"));
            rules.Refuse(isDescribed, place.At("description"), "only a slash command has one");
            rules.Refuse(command.HasItems("options"), place.At("options"), "only a slash command has them");
        }

        CheckLocales(rules, command, place);
        rules.Refuse(LengthOf(command) > LongestCommand, place, $"longer than {LongestCommand} in total");
    }

    /// <summary>Choices of an option, or the answer to an autocomplete: a text value has 100 characters at most; the document says 6000.</summary>
    public static void CheckChoices(Rules rules, JsonElement owner, Place place)
    {
        foreach (var (at, choice) in owner.Items("choices", place))
        {
            var length = (choice.Text("value") ?? "").LengthInRunes();
            rules.Refuse(length > LongestChoice, at.At("value"), $"longer than {LongestChoice}");
            CheckLocales(rules, choice, at);
        }
    }

    private static void CheckOptions(Rules rules, JsonElement owner, Place place)
    {
        var options = owner.Items("options", place).ToList();
        rules.RefuseRepeats(
            options.Select(option => (option.Place.At("name"), option.Item.Text("name") ?? "")),
            "option"
        );
        rules.Refuse(
            options.Select(option => IsSubcommand(option.Item)).Distinct().Count() > 1,
            place.At("options"),
            "subcommands and other options together"
        );
        var sawOptional = false;
        foreach (var (at, option) in options)
        {
            var isRequired = option.IsTrue("required");
            rules.Refuse(
                isRequired && sawOptional,
                at.At("required"),
                "a required option stands after an optional one"
            );
            sawOptional |= !isRequired;
            CheckName(rules, option, at);
            CheckLocales(rules, option, at);
            CheckChoices(rules, option, at);
            var choosesTwice = option.IsTrue("autocomplete") && option.HasItems("choices");
            rules.Refuse(choosesTwice, at.At("choices"), "not allowed together with autocomplete");
            CheckOptions(rules, option, at);
        }
    }

    private static bool IsSubcommand(JsonElement option) => option.Whole("type") is Subcommand or SubcommandGroup;

    private static void CheckName(Rules rules, JsonElement owner, Place place)
    {
        if (owner.Text("name") is { Length: > 0 } name)
        {
            var isPlain =
                NameText().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);
            rules.Refuse(!isPlain, place.At("name"), "needs lower-case letters, digits, - and _ only");
        }
    }

    private static void CheckLocales(Rules rules, JsonElement owner, Place place)
    {
        foreach (var name in (string[])["name_localizations", "description_localizations"])
        {
            var map = owner.Field(name) is { ValueKind: JsonValueKind.Object } given
                ? given.EnumerateObject()
                : default;
            foreach (var text in map.Where(text => !Locales.Contains(text.Name)))
            {
                rules.Refuse(true, place.At(name).At(text.Name), "is no language of Discord's");
            }
        }
    }

    private static long TypeOf(JsonElement command) => command.Whole("type") ?? Slash;

    // Of a text with localizations, the longest one counts.
    private static int LengthOf(JsonElement owner) =>
        LongestText(owner, "name")
        + LongestText(owner, "description")
        + owner.Items("choices", Place.Root).Sum(choice => LongestText(choice.Item, "name") + ValueLength(choice.Item))
        + owner.Items("options", Place.Root).Sum(option => LengthOf(option.Item));

    private static int LongestText(JsonElement owner, string name)
    {
        var translations = owner.Field($"{name}_localizations") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject()
                .Select(text => text.Value.ValueKind == JsonValueKind.String ? text.Value.GetString()! : "")
            : [];
        return translations.Append(owner.Text(name) ?? "").Max(text => text.LengthInRunes());
    }

    private static int ValueLength(JsonElement choice) =>
        (choice.Text("value") ?? choice.Field("value")?.ToString() ?? "").LengthInRunes();

    // Discord writes \p{sc=Deva} and \p{sc=Thai}; .NET knows the blocks, not the scripts.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant, LimitMs)]
    private static partial Regex NameText();
}
