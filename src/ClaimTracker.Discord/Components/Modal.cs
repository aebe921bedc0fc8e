using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>A form in a window of its own. It must be the first answer to an interaction.</summary>
public sealed record Modal
{
    public const int MostTitleChars = 45;
    public const int MostParts = 5;

    private Modal(CustomId customId, string title, IReadOnlyList<Component> components) =>
        (CustomId, Title, Components) = (customId, title, components);

    public CustomId CustomId { get; }

    public string Title { get; }

    public IReadOnlyList<Component> Components { get; }

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static Modal Create(CustomId id, string title, params IReadOnlyList<IModalPart> parts)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(parts);
        Component[] components = [.. parts.Cast<Component>()];
        new LimitCheck("modal")
            .Text("title", title, MostTitleChars)
            .Count("parts", components.Length, 1, MostParts)
            .Unique(
                "names of fields",
                components.SelectMany(part => part.All).Select(part => part.OwnId).OfType<string>()
            )
            .That(
                !components.SelectMany(part => part.All).OfType<Select>().Any(select => select.Disabled == true),
                "a select in a modal cannot be disabled"
            )
            .Done();
        return new Modal(id, title, components);
    }
}

/// <summary>A field of a modal with its caption.</summary>
public sealed record Label : Component, IModalPart
{
    public const int MostLabelChars = 45;
    public const int MostDescriptionChars = 100;

    private Label(string text, string? description, Component component) =>
        (Text, Description, Component) = (text, description, component);

    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public string Text { get; }

    public string? Description { get; }

    public Component Component { get; }

    internal override IEnumerable<Component> Inside => [Component];

    /// <exception cref="DiscordLimitException">A text is blank or too long.</exception>
    public static Label Create(string text, IModalField field, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        new LimitCheck("label")
            .Text("label", text, MostLabelChars)
            .OptionalText("description", description, MostDescriptionChars)
            .Done();
        return new Label(text, description, (Component)field);
    }
}
