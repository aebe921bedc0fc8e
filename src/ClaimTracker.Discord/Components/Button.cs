using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>A button: one that sends its id to the bot, or one that opens an address.</summary>
public sealed record Button : Component, IAccessory
{
    public const int MostLabelChars = 80;

    /// <summary>Of a link.</summary>
    public const int MostAddressChars = 512;

    private Button() { }

    public ButtonStyle Style { get; private init; }

    public string? Label { get; private init; }

    public CustomId? CustomId { get; private init; }

    public Uri? Url { get; private init; }

    public Emoji? Emoji { get; private init; }

    public bool? Disabled { get; private init; }

    internal override string? OwnId => CustomId?.ToString();

    public static Button Primary(string label, CustomId id, Emoji? emoji = null, bool isDisabled = false) =>
        Press(ButtonStyle.Primary, label, id, emoji, isDisabled);

    public static Button Secondary(string label, CustomId id, Emoji? emoji = null, bool isDisabled = false) =>
        Press(ButtonStyle.Secondary, label, id, emoji, isDisabled);

    public static Button Success(string label, CustomId id, Emoji? emoji = null, bool isDisabled = false) =>
        Press(ButtonStyle.Success, label, id, emoji, isDisabled);

    public static Button Danger(string label, CustomId id, Emoji? emoji = null, bool isDisabled = false) =>
        Press(ButtonStyle.Danger, label, id, emoji, isDisabled);

    /// <summary>A button that opens an address; the bot never hears of it.</summary>
    /// <exception cref="DiscordLimitException">The label or the address would be refused.</exception>
    public static Button Link(string label, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        new LimitCheck("button")
            .Text("label", label, MostLabelChars)
            .WebAddress("address", address, MostAddressChars)
            .Done();
        return new Button
        {
            Style = ButtonStyle.Link,
            Label = label,
            Url = address,
        };
    }

    private static Button Press(ButtonStyle style, string label, CustomId id, Emoji? emoji, bool isDisabled)
    {
        ArgumentNullException.ThrowIfNull(id);
        new LimitCheck("button").Text("label", label, MostLabelChars).Done();
        return new Button
        {
            Style = style,
            Label = label,
            CustomId = id,
            Emoji = emoji,
            Disabled = isDisabled ? true : null,
        };
    }
}

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <summary>A picture sign: a Unicode one by its characters, or one of a server by id and name.</summary>
public sealed record Emoji
{
    public const int MostNameChars = 32;

    private Emoji(string name, Snowflake? id) => (Name, Id) = (name, id);

    public string Name { get; }

    /// <summary>Null: a Unicode one.</summary>
    public Snowflake? Id { get; }

    /// <exception cref="DiscordLimitException">The characters are blank or more than 32.</exception>
    public static Emoji Of(string characters, Snowflake? id = null)
    {
        new LimitCheck("emoji").Text("name", characters, MostNameChars).Done();
        return new Emoji(characters, id);
    }
}
