using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for one registered command.</summary>
internal static partial class CommandRules
{
    private const int MaxChars = 8000;
    private const int MaxName = 32;
    private const int MaxDescription = 100;

    private static readonly string[] Locales =
    [
        .. "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".Split(
            ' '
        ),
    ];

    /// <summary>Checks a command and gives it as Discord will list it, without ids.</summary>
    public static JsonObject Check(Form command, bool isOfServer)
    {
        var kind = (CommandKind)(command.OneOf("type", [1, 2, 3]) ?? 1);
        var shown = new JsonObject { ["type"] = (int)kind };
        Name(command, shown, mustBeLower: kind is CommandKind.Slash);
        Description(command, shown, kind);
        shown["default_member_permissions"] = Permissions(command);
        shown["nsfw"] = command.Flag("nsfw");
        Places(command, shown, isOfServer);
        if (kind is CommandKind.Slash)
        {
            OptionRules.Check(command, shown);
        }
        else if (command.Json["options"] is JsonArray { Count: > 0 })
        {
            command.Wrong(
                "options",
                "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS",
                "Context menu commands cannot have options"
            );
        }

        if (Chars(shown) > MaxChars)
        {
            command.Wrong("", "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxChars})");
        }

        return shown;
    }

    /// <summary>Checks a name, its form and its translations; also used for options.</summary>
    public static void Name(Form form, JsonObject shown, bool mustBeLower)
    {
        var name = form.Text("name", MaxName, min: 1, required: true);
        shown["name"] = name;
        if (name is not null && mustBeLower && !IsName(name))
        {
            form.Wrong("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        Translations(form, shown, "name", MaxName, text => !mustBeLower || IsName(text));
    }

    public static void Translations(Form form, JsonObject shown, string field, int max, Func<string, bool> isGood)
    {
        var name = $"{field}_localizations";
        shown[name] = null;
        if (form.Object(name) is not { } translations)
        {
            return;
        }

        foreach (var locale in translations.Json.Select(pair => pair.Key))
        {
            if (!Locales.Contains(locale))
            {
                translations.Wrong(locale, "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
            }
            else if (translations.Text(locale, max, min: 1) is { } text && !isGood(text))
            {
                translations.Wrong(locale, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }

        shown[name] = translations.Json.DeepClone();
    }

    public static void Describe(Form form, JsonObject shown)
    {
        shown["description"] = form.Text("description", MaxDescription, min: 1, required: true);
        Translations(form, shown, "description", MaxDescription, _ => true);
    }

    private static void Description(Form command, JsonObject shown, CommandKind kind)
    {
        if (kind is CommandKind.Slash)
        {
            Describe(command, shown);
            return;
        }

        shown["description"] = "";
        if (command.Text("description", int.MaxValue) is { Length: > 0 })
        {
            command.Wrong(
                "description",
                "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
                "Context menu commands cannot have description"
            );
        }
    }

    private static string? Permissions(Form command)
    {
        if (command.Text("default_member_permissions", 20) is not { } text)
        {
            return null;
        }

        if (!ulong.TryParse(text, out _))
        {
            command.Wrong("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not int.");
        }

        return text;
    }

    // Contexts and installation kinds exist for global commands only.
    private static void Places(Form command, JsonObject shown, bool isOfServer)
    {
        if (isOfServer)
        {
            return;
        }

        shown["contexts"] = command.Has("contexts") ? command.Numbers("contexts", [0, 1, 2]) : null;
        shown["integration_types"] = command.Has("integration_types")
            ? command.Numbers("integration_types", [0, 1])
            : new JsonArray(0);
        shown["dm_permission"] =
            shown["contexts"] is not JsonArray contexts || contexts.Any(context => $"{context}" == "1");
    }

    // Of each name and description only the longest translation counts.
    private static int Chars(JsonObject part) =>
        Longest(part, "name")
        + Longest(part, "description")
        + (part["value"]?.ToString().Length ?? 0)
        + (part["options"] as JsonArray ?? [])
            .Concat(part["choices"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Sum(Chars);

    private static int Longest(JsonObject part, string field) =>
        (part[$"{field}_localizations"] as JsonObject ?? [])
            .Select(pair => pair.Value)
            .Append(part[field])
            .Max(text => text?.ToString().Length ?? 0);

    private static bool IsName(string name) =>
        NameForm().IsMatch(name) && name.All(letter => letter == char.ToLowerInvariant(letter));

    [GeneratedRegex(
        @"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NameForm();
}
