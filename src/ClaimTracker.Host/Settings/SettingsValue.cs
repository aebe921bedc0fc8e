using System.Globalization;

namespace ClaimTracker.Host.Settings;

/// <summary>The kinds of value a setting can have, and how they are written.</summary>
internal static class SettingsValue
{
    public static bool TryRead(Type type, string text, out object? value)
    {
        value = null;
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
        {
            value = text;
        }
        else if (target == typeof(int))
        {
            value = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
        }
        else if (target == typeof(long))
        {
            value = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
        }
        else if (target == typeof(Uri))
        {
            value = Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
        }
        else if (target == typeof(bool))
        {
            value = bool.TryParse(text, out var flag) ? flag : null;
        }
        else if (target == typeof(TimeSpan))
        {
            value = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) ? duration : null;
        }
        else if (target.IsEnum)
        {
            // A number would pass for a name that does not exist.
            value =
                !char.IsAsciiDigit(text[0]) && Enum.TryParse(target, text, ignoreCase: true, out var named)
                    ? named
                    : null;
        }
        else
        {
            throw new NotSupportedException(
                $"Settings of type {target.Name} need a reader in {nameof(SettingsValue)}."
            );
        }

        return value is not null;
    }

    /// <summary>What was needed, for the end of "Intake:MaxBytes needs …".</summary>
    public static string Describe(Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target switch
        {
            _ when target == typeof(int) => "a whole number such as 50",
            _ when target == typeof(long) => "a whole number such as 50",
            _ when target == typeof(Uri) => "an address such as https://example.org/",
            _ when target == typeof(bool) => "true or false",
            _ when target == typeof(TimeSpan) => "a duration such as 00:00:15 (hours:minutes:seconds)",
            { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(target))}",
            _ => "a text",
        };
    }
}
