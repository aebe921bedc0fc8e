using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Commands;

/// <summary>A value that a person can pick: the words shown, and what the bot gets.</summary>
public sealed record OptionChoice
{
    public const int MostChars = 100;

    private OptionChoice(Localized name, string value) => (Name, Value) = (name, value);

    public Localized Name { get; }

    public string Value { get; }

    /// <exception cref="DiscordLimitException">A part is blank or longer than 100 characters.</exception>
    public static OptionChoice Create(Localized name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var check = new LimitCheck($"choice '{name.Text}'").Text("value", value, MostChars).Locales(name);
        foreach (var wording in name.All)
        {
            check.Text("name", wording, MostChars);
        }

        check.Done();
        return new OptionChoice(name, value);
    }
}
