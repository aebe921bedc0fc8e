namespace ClaimTracker.Core.Teams;

/// <summary>What finds a team from outside: <c>local</c>, or where it comes from and its id there.</summary>
public readonly record struct TeamKey
{
    private TeamKey(string value) => Value = value;

    /// <summary>The built-in team, for when Discord is off.</summary>
    public static TeamKey Local { get; } = new("local");

    public string Value { get; }

    /// <summary>Reads a key: 1 to 64 lower-case letters, digits, <c>-</c> and <c>:</c>.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static TeamKey Parse(string value) =>
        TryParse(value, out var key)
            ? key
            : throw new FormatException(
                $"A team is named with 1 to {Team.KeyMaxLengthChars} lower-case letters, digits, '-' and ':'; got '{value}'."
            );

    public static bool TryParse(string? value, out TeamKey key)
    {
        var isKey =
            value is { Length: > 0 and <= Team.KeyMaxLengthChars }
            && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ':');
        key = isKey ? new TeamKey(value!) : default;
        return isKey;
    }

    public override string ToString() => Value ?? "";
}
