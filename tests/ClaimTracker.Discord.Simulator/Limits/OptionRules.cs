using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's numbers for kinds of options.</summary>
internal static class OptionKind
{
    public const int Subcommand = 1;
    public const int Group = 2;
    public const int Text = 3;
    public const int Whole = 4;
    public const int Flag = 5;
    public const int User = 6;
    public const int Channel = 7;
    public const int Role = 8;
    public const int Mentionable = 9;
    public const int Number = 10;
    public const int File = 11;
}

/// <summary>The kinds of channels that options and selects may ask for.</summary>
internal static class ChannelKinds
{
    public static readonly int[] All = [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16];
}

/// <summary>Discord's limits for the options of a command.</summary>
internal static class OptionRules
{
    private const int MaxOptions = 25;
    private const int MaxLength = 6000;
    private const long MaxWhole = 9_007_199_254_740_991;

    private static readonly int[] Values = [3, 4, 5, 6, 7, 8, 9, 10, 11];

    public static void Check(Form command, JsonObject shown) =>
        shown["options"] = List(command, [OptionKind.Subcommand, OptionKind.Group, .. Values]);

    private static JsonArray List(Form owner, IReadOnlyList<int> allowed)
    {
        var forms = owner.Objects("options", MaxOptions);
        var shown = forms.Select(form => Option(form, allowed)).ToList();
        var isTree = shown.Any(IsBranch);
        for (var i = 0; i < forms.Count; i++)
        {
            if (shown.Take(i).Any(earlier => $"{earlier["name"]}" == $"{shown[i]["name"]}"))
            {
                forms[i].Wrong("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            if (isTree && !IsBranch(shown[i]))
            {
                forms[i]
                    .Wrong(
                        "type",
                        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        "Sub-command and sub-command group option types are mutually exclusive to all other types"
                    );
            }

            if (IsRequired(shown[i]) && shown.Take(i).Any(earlier => !IsBranch(earlier) && !IsRequired(earlier)))
            {
                forms[i]
                    .Wrong(
                        "required",
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options"
                    );
            }
        }

        return [.. shown];
    }

    private static JsonObject Option(Form option, IReadOnlyList<int> allowed)
    {
        var shown = new JsonObject { ["type"] = option.OneOf("type", allowed, required: true) ?? 0 };
        CommandRules.Name(option, shown, mustBeLower: true);
        CommandRules.Describe(option, shown);
        switch (shown["type"]!.GetValue<int>())
        {
            case OptionKind.Subcommand:
                shown["options"] = List(option, Values);
                break;
            case OptionKind.Group:
                shown["options"] = List(option, [OptionKind.Subcommand]);
                break;
            default:
                Value(option, shown);
                break;
        }

        return shown;
    }

    private static void Value(Form option, JsonObject shown)
    {
        var kind = shown["type"]!.GetValue<int>();
        shown["required"] = option.Flag("required");
        switch (kind)
        {
            case OptionKind.Text:
                Put(shown, "min_length", option.Whole("min_length", 0, MaxLength));
                Put(shown, "max_length", option.Whole("max_length", 1, MaxLength));
                Suggestions(option, shown, kind);
                break;
            case OptionKind.Whole:
                Put(shown, "min_value", option.Whole("min_value", -MaxWhole, MaxWhole));
                Put(shown, "max_value", option.Whole("max_value", -MaxWhole, MaxWhole));
                Suggestions(option, shown, kind);
                break;
            case OptionKind.Number:
                Put(shown, "min_value", option.Number("min_value"));
                Put(shown, "max_value", option.Number("max_value"));
                Suggestions(option, shown, kind);
                break;
            case OptionKind.Channel when option.Has("channel_types"):
                shown["channel_types"] = option.Numbers("channel_types", ChannelKinds.All, min: 0);
                break;
            case OptionKind.File when option.Has("file_types"):
                shown["file_types"] = option.Texts("file_types", 10);
                break;
            default:
                break;
        }
    }

    private static void Suggestions(Form option, JsonObject shown, int kind)
    {
        var isAutocomplete = option.Flag("autocomplete");
        var choices = option.Objects("choices", MaxOptions);
        if (isAutocomplete)
        {
            shown["autocomplete"] = true;
            if (choices.Count > 0)
            {
                option.Wrong(
                    "autocomplete",
                    "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
                    "Autocomplete cannot be used together with choices"
                );
            }
        }

        if (choices.Count > 0)
        {
            shown["choices"] = new JsonArray([.. choices.Select(choice => ChoiceRules.Check(choice, kind))]);
        }
    }

    private static bool IsBranch(JsonObject option) =>
        option["type"]!.GetValue<int>() is OptionKind.Subcommand or OptionKind.Group;

    private static bool IsRequired(JsonObject option) => option["required"]?.GetValue<bool>() == true;

    private static void Put(JsonObject shown, string name, JsonNode? value)
    {
        if (value is not null)
        {
            shown[name] = value;
        }
    }
}

/// <summary>Discord's limits for a choice: fixed ones of an option, and those that autocomplete offers.</summary>
internal static class ChoiceRules
{
    private const int MaxChoices = 25;
    private const int MaxText = 100;

    /// <param name="kind">The option's kind: text, whole number or number.</param>
    public static JsonNode Check(Form choice, int kind)
    {
        var shown = new JsonObject { ["name"] = choice.Text("name", MaxText, min: 1, required: true) };
        CommandRules.Translations(choice, shown, "name", MaxText, _ => true);
        shown["value"] = kind switch
        {
            OptionKind.Text => choice.Text("value", MaxText, min: 0, required: true),
            OptionKind.Whole => choice.Whole("value", long.MinValue, long.MaxValue, required: true),
            _ => choice.Number("value"),
        };
        return shown;
    }

    /// <summary>The answer to autocomplete.</summary>
    public static JsonArray CheckOffered(Form data, int kind) =>
        [.. data.Objects("choices", MaxChoices).Select(choice => Check(choice, kind))];
}
