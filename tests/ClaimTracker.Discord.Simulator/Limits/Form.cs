using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>
/// One object of a request's JSON together with its place in the whole, so that each rule can read a field and say in Discord's way
/// what is wrong with it. Reading never throws: what is wrong is collected, and the value comes back as null.
/// </summary>
internal sealed partial class Form(JsonObject json, string path, FormErrors errors)
{
    private static readonly JsonObject Nothing = [];

    public JsonObject Json => json;

    public FormErrors Errors => errors;

    public static Form Root(JsonNode? body, FormErrors errors)
    {
        if (body is JsonObject json)
        {
            return new Form(json, "", errors);
        }

        errors.Add("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        errors.ThrowIfAny();
        return new Form(Nothing, "", errors);
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => json[name] is not null;

    public void Wrong(string name, string code, string message) => errors.Add(At(name), code, message);

    /// <summary>A text. Lengths count UTF-16 units after trimming: for characters outside the basic plane stricter than Discord may be.</summary>
    public string? Text(string name, int max, int min = 0, bool required = false)
    {
        if (!Needs(name, required))
        {
            return null;
        }

        if (json[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Wrong(name, "STRING_TYPE_CONVERT", $"Could not interpret \"{json[name]!.ToJsonString()}\" as string.");
            return null;
        }

        return Length(name, text.Trim().Length, min, max) ? text : null;
    }

    public long? Whole(string name, long min, long max, bool required = false)
    {
        if (!Needs(name, required))
        {
            return null;
        }

        if (json[name] is not JsonValue value || !TryWhole(value, out var number))
        {
            Wrong(name, "NUMBER_TYPE_COERCE", $"Value \"{json[name]!.ToJsonString()}\" is not int.");
            return null;
        }

        return InRange(name, number, min, max) ? number : null;
    }

    public double? Number(string name)
    {
        if (!Needs(name, required: false))
        {
            return null;
        }

        if (
            json[name] is JsonValue value
            && value.GetValueKind() is JsonValueKind.Number
            && value.TryGetValue<double>(out var number)
        )
        {
            return number;
        }

        Wrong(name, "NUMBER_TYPE_COERCE", $"Value \"{json[name]!.ToJsonString()}\" is not float.");
        return null;
    }

    /// <summary>One of a few numbers.</summary>
    public int? OneOf(string name, IReadOnlyList<int> allowed, bool required = false)
    {
        if (!Needs(name, required))
        {
            return null;
        }

        if (json[name] is JsonValue value && TryWhole(value, out var number) && allowed.Contains((int)number))
        {
            return (int)number;
        }

        Wrong(name, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");
        return null;
    }

    public bool Flag(string name, bool otherwise = false)
    {
        if (!Needs(name, required: false))
        {
            return otherwise;
        }

        if (json[name] is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return flag;
        }

        Wrong(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return otherwise;
    }

    public string? Id(string name, bool required = false)
    {
        if (!Needs(name, required))
        {
            return null;
        }

        if (json[name] is JsonValue value && value.TryGetValue<string>(out var text) && IsId(text))
        {
            return text;
        }

        Wrong(name, "NUMBER_TYPE_COERCE", $"Value \"{json[name]!.ToJsonString()}\" is not snowflake.");
        return null;
    }

    public string? Url(string name, int max, bool required = false, bool allowAttachment = false)
    {
        if (Text(name, max, min: 1, required) is not { } text)
        {
            return null;
        }

        if (allowAttachment && text.StartsWith("attachment://", StringComparison.Ordinal))
        {
            return text;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            Wrong(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return null;
        }

        if (url.Scheme is "http" or "https")
        {
            return text;
        }

        var schemes = allowAttachment ? "'http', 'https', 'attachment'" : "'http', 'https'";
        Wrong(
            name,
            "URL_TYPE_INVALID_SCHEME",
            $"Scheme \"{url.Scheme}\" is not supported. Scheme must be one of ({schemes})."
        );
        return null;
    }

    public Form? Object(string name, bool required = false)
    {
        if (!Needs(name, required))
        {
            return null;
        }

        if (json[name] is JsonObject inner)
        {
            return new Form(inner, At(name), errors);
        }

        Wrong(name, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return null;
    }

    public bool InRange(string name, long number, long min, long max)
    {
        if (number < min)
        {
            Wrong(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        }
        else if (number > max)
        {
            Wrong(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }

        return number >= min && number <= max;
    }

    public void Required(string name) => Wrong(name, "BASE_TYPE_REQUIRED", "This field is required");

    // Digits alone, as Discord writes them: no sign, no space, no zero in front.
    private static bool IsId(string text) =>
        ulong.TryParse(text, out var id) && id.ToString(CultureInfo.InvariantCulture) == text;

    private void Repeated(string name) =>
        Wrong(name, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");

    private bool Needs(string name, bool required)
    {
        if (required && !Has(name))
        {
            Required(name);
        }

        return Has(name);
    }

    private bool Length(string name, int length, int min, int max)
    {
        if (length >= min && length <= max)
        {
            return true;
        }

        if (min > 0)
        {
            Wrong(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }
        else
        {
            Wrong(name, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        }

        return false;
    }

    private string At(string name) =>
        path.Length == 0 ? name
        : name.Length == 0 ? path
        : $"{path}.{name}";

    private static bool TryWhole(JsonValue value, out long number)
    {
        number = 0;
        return value.GetValueKind() is JsonValueKind.Number && value.TryGetValue(out number);
    }
}
