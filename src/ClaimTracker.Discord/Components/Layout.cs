using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>Text with Discord's marks, in a message made of components or in a modal.</summary>
public sealed record TextDisplay : Component, IContainerPart, IModalPart
{
    public const int MostChars = 4000;

    private TextDisplay(string content) => Content = content;

    public string Content { get; }

    /// <exception cref="DiscordLimitException">The text is blank or longer than 4,000 characters.</exception>
    public static TextDisplay Create(string text)
    {
        new LimitCheck("text").Text("content", text, MostChars).Done();
        return new TextDisplay(text);
    }
}

/// <summary>One to three texts with a button or a picture beside them.</summary>
public sealed record Section : Component, IContainerPart
{
    public const int MostTexts = 3;

    private Section(IReadOnlyList<Component> components, Component accessory) =>
        (Components, Accessory) = (components, accessory);

    public IReadOnlyList<Component> Components { get; }

    public Component Accessory { get; }

    internal override IEnumerable<Component> Inside => Components.Append(Accessory);

    /// <exception cref="DiscordLimitException">There is no text, or more than three.</exception>
    public static Section Create(IAccessory accessory, params IReadOnlyList<TextDisplay> texts)
    {
        ArgumentNullException.ThrowIfNull(accessory);
        ArgumentNullException.ThrowIfNull(texts);
        new LimitCheck("section").Count("texts", texts.Count, 1, MostTexts).Done();
        return new Section([.. texts], (Component)accessory);
    }
}

/// <summary>A line or a gap between parts.</summary>
public sealed record Separator : Component, IContainerPart
{
    private Separator(bool divider, int spacing) => (Divider, Spacing) = (divider, spacing);

    public static Separator Line { get; } = new(divider: true, spacing: 1);

    public static Separator WideLine { get; } = new(divider: true, spacing: 2);

    public static Separator Gap { get; } = new(divider: false, spacing: 1);

    public bool Divider { get; }

    /// <summary>1 narrow, 2 wide.</summary>
    public int Spacing { get; }
}

/// <summary>A frame around parts, with a coloured bar at its side.</summary>
public sealed record Container : Component, ILayoutPart
{
    private const int MostColour = 0xFFFFFF;

    private Container(IReadOnlyList<Component> components, int? colour) =>
        (Components, AccentColor) = (components, colour);

    public IReadOnlyList<Component> Components { get; }

    public int? AccentColor { get; }

    internal override IEnumerable<Component> Inside => Components;

    /// <param name="colour">0 to 0xFFFFFF; null: no bar.</param>
    /// <exception cref="DiscordLimitException">It is empty, or the colour is out of range.</exception>
    public static Container Create(int? colour, params IReadOnlyList<IContainerPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        new LimitCheck("container")
            .Number("colour", colour, 0, MostColour)
            .That(parts.Count > 0, "at least one part is needed")
            .Done();
        return new Container([.. parts.Cast<Component>()], colour);
    }
}
