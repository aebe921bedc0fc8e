using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Commands;

/// <summary>Something a person fills in after a slash command's name.</summary>
public sealed record CommandOption
{
    public const int MostChoices = 25;
    public const int MostTextChars = 6000;

    private CommandOption(OptionType type, Localized name, Localized description, bool isRequired) =>
        (Type, Name, Description, IsRequired) = (type, name, description, isRequired);

    public OptionType Type { get; }

    public Localized Name { get; }

    public Localized Description { get; }

    public bool IsRequired { get; }

    public IReadOnlyList<OptionChoice> Choices { get; private init; } = [];

    /// <summary>True: the bot suggests values while the person types. Free text remains possible.</summary>
    public bool Suggests { get; private init; }

    public int? LeastChars { get; private init; }

    public int? MostChars { get; private init; }

    public double? Least { get; private init; }

    public double? Most { get; private init; }

    public IReadOnlyList<ChannelType> ChannelTypes { get; private init; } = [];

    /// <summary>What counts against the total of the command.</summary>
    internal int Chars =>
        Name.MostChars + Description.MostChars + Choices.Sum(choice => choice.Name.MostChars + choice.Value.Length);

    /// <summary>A text of 0 to 6,000 characters, free, chosen from a list, or suggested while typing.</summary>
    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static CommandOption Text(
        Localized name,
        Localized description,
        bool isRequired = false,
        IReadOnlyList<OptionChoice>? choices = null,
        bool suggests = false,
        int? leastChars = null,
        int? mostChars = null
    )
    {
        Check(name, description)
            .Count("choices", choices?.Count ?? 0, 0, MostChoices)
            .Unique("values of choices", (choices ?? []).Select(choice => choice.Value))
            .That(!suggests || choices is not { Count: > 0 }, "it has choices or suggests them, not both")
            .Number("least characters", leastChars, 0, MostTextChars)
            .Number("most characters", mostChars, 1, MostTextChars)
            .That(
                leastChars is null || mostChars is null || leastChars <= mostChars,
                "least characters must not be more than most characters"
            )
            .Done();
        return new CommandOption(OptionType.Text, name, description, isRequired)
        {
            Choices = [.. choices ?? []],
            Suggests = suggests,
            LeastChars = leastChars,
            MostChars = mostChars,
        };
    }

    /// <summary>A whole number; Discord keeps it within ±2⁵³.</summary>
    public static CommandOption Whole(
        Localized name,
        Localized description,
        bool isRequired = false,
        long? least = null,
        long? most = null
    ) => OfNumber(OptionType.Whole, name, description, isRequired, least, most);

    public static CommandOption Number(
        Localized name,
        Localized description,
        bool isRequired = false,
        double? least = null,
        double? most = null
    ) => OfNumber(OptionType.Number, name, description, isRequired, least, most);

    public static CommandOption YesNo(Localized name, Localized description, bool isRequired = false) =>
        Plain(OptionType.YesNo, name, description, isRequired);

    public static CommandOption User(Localized name, Localized description, bool isRequired = false) =>
        Plain(OptionType.User, name, description, isRequired);

    public static CommandOption Role(Localized name, Localized description, bool isRequired = false) =>
        Plain(OptionType.Role, name, description, isRequired);

    public static CommandOption Mentionable(Localized name, Localized description, bool isRequired = false) =>
        Plain(OptionType.Mentionable, name, description, isRequired);

    public static CommandOption Attachment(Localized name, Localized description, bool isRequired = false) =>
        Plain(OptionType.Attachment, name, description, isRequired);

    /// <summary>A channel of the given kinds; of any kind when none is given.</summary>
    public static CommandOption Channel(
        Localized name,
        Localized description,
        bool isRequired = false,
        params IReadOnlyList<ChannelType> kinds
    ) => Plain(OptionType.Channel, name, description, isRequired) with { ChannelTypes = [.. kinds ?? []] };

    private static CommandOption OfNumber(
        OptionType type,
        Localized name,
        Localized description,
        bool isRequired,
        double? least,
        double? most
    )
    {
        Check(name, description)
            .That(IsInRange(least) && IsInRange(most), "least and most need to be within ±(2⁵³ − 1)")
            .That(
                least is null || most is null || least <= most,
                $"least ({least}) must not be more than most ({most})"
            )
            .Done();
        return new CommandOption(type, name, description, isRequired) { Least = least, Most = most };
    }

    private static bool IsInRange(double? number) => number is null || Math.Abs(number.Value) <= (1L << 53) - 1;

    private static CommandOption Plain(OptionType type, Localized name, Localized description, bool isRequired)
    {
        Check(name, description).Done();
        return new CommandOption(type, name, description, isRequired);
    }

    private static LimitCheck Check(Localized name, Localized description)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        return new LimitCheck($"option '{name.Text}'").Slash(name, description);
    }
}

/// <summary>What kind of value an option takes. The numbers are Discord's.</summary>
public enum OptionType
{
    Subcommand = 1,
    Group = 2,
    Text = 3,
    Whole = 4,
    YesNo = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}
