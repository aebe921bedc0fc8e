using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>A line or a paragraph to type.</summary>
public sealed record TextInput : Component, IModalField
{
    public const int MostChars = 4000;
    public const int MostPlaceholderChars = 100;

    private TextInput(string name, TextInputStyle style) => (CustomId, Style) = (name, style);

    public string CustomId { get; }

    public TextInputStyle Style { get; }

    public int? MinLength { get; private init; }

    public int? MaxLength { get; private init; }

    public bool? Required { get; private init; }

    public string? Value { get; private init; }

    public string? Placeholder { get; private init; }

    internal override string? OwnId => CustomId;

    public static TextInput Line(
        string name,
        string? value = null,
        string? placeholder = null,
        int leastChars = 0,
        int mostChars = MostChars,
        bool isRequired = true
    ) => Create(name, TextInputStyle.Line, value, placeholder, leastChars, mostChars, isRequired);

    public static TextInput Paragraph(
        string name,
        string? value = null,
        string? placeholder = null,
        int leastChars = 0,
        int mostChars = MostChars,
        bool isRequired = true
    ) => Create(name, TextInputStyle.Paragraph, value, placeholder, leastChars, mostChars, isRequired);

    private static TextInput Create(
        string name,
        TextInputStyle style,
        string? value,
        string? placeholder,
        int leastChars,
        int mostChars,
        bool isRequired
    )
    {
        new LimitCheck($"text input '{name}'")
            .Text("name", name, Components.CustomId.MostChars)
            .Number("least characters", leastChars, 0, MostChars)
            .Number("most characters", mostChars, 1, MostChars)
            .That(
                leastChars <= mostChars,
                $"least characters ({leastChars}) must not be more than most characters ({mostChars})"
            )
            .Most("value", value, mostChars)
            .OptionalText("placeholder", placeholder, MostPlaceholderChars)
            .Done();
        return new TextInput(name, style)
        {
            Value = value,
            Placeholder = placeholder,
            MinLength = leastChars == 0 ? null : leastChars,
            MaxLength = mostChars == MostChars ? null : mostChars,
            Required = isRequired ? null : false,
        };
    }
}

public enum TextInputStyle
{
    Line = 1,
    Paragraph = 2,
}

/// <summary>A place to drop files in a modal.</summary>
public sealed record FileUpload : Component, IModalField
{
    public const int MostFiles = 10;

    private FileUpload(string name, int least, int most, bool isRequired) =>
        (CustomId, MinValues, MaxValues, Required) = (name, least, most, isRequired);

    public string CustomId { get; }

    public int MinValues { get; }

    public int MaxValues { get; }

    public bool Required { get; }

    internal override string? OwnId => CustomId;

    /// <exception cref="DiscordLimitException">A number is out of 0 to 10, or the name is blank or too long.</exception>
    public static FileUpload Create(string name, int least = 1, int most = 1)
    {
        new LimitCheck($"file upload '{name}'")
            .Text("name", name, Components.CustomId.MostChars)
            .Number("least files", least, 0, MostFiles)
            .Number("most files", most, 1, MostFiles)
            .That(least <= most, $"least files ({least}) must not be more than most files ({most})")
            .Done();
        return new FileUpload(name, least, most, isRequired: least > 0);
    }
}

/// <summary>One choice out of a few, all of them in sight.</summary>
public sealed record RadioGroup : Component, IModalField
{
    public const int MostOptions = 10;

    private RadioGroup(string name, IReadOnlyList<Choice> options, bool isRequired) =>
        (CustomId, Options, Required) = (name, options, isRequired);

    public string CustomId { get; }

    public IReadOnlyList<Choice> Options { get; }

    public bool Required { get; }

    internal override string? OwnId => CustomId;

    /// <exception cref="DiscordLimitException">There are not 2 to 10 options, or a value is there twice.</exception>
    public static RadioGroup Create(string name, IReadOnlyList<Choice> options, bool isRequired = true)
    {
        ArgumentNullException.ThrowIfNull(options);
        new LimitCheck($"radio group '{name}'")
            .Text("name", name, Components.CustomId.MostChars)
            .Count("options", options.Count, 2, MostOptions)
            .Unique("values", options.Select(option => option.Value))
            .That(
                options.Count(option => option.Default == true) <= 1,
                "at most one option may be chosen from the start"
            )
            .Done();
        return new RadioGroup(name, [.. options], isRequired);
    }
}

/// <summary>Any number of choices out of a few, all of them in sight.</summary>
public sealed record CheckboxGroup : Component, IModalField
{
    public const int MostOptions = 10;

    private CheckboxGroup(string name, IReadOnlyList<Choice> options, int least, int most) =>
        (CustomId, Options, MinValues, MaxValues, Required) = (name, options, least, most, least > 0);

    public string CustomId { get; }

    public IReadOnlyList<Choice> Options { get; }

    public int MinValues { get; }

    public int MaxValues { get; }

    public bool Required { get; }

    internal override string? OwnId => CustomId;

    /// <exception cref="DiscordLimitException">There are not 1 to 10 options, or a value is there twice.</exception>
    public static CheckboxGroup Create(string name, IReadOnlyList<Choice> options, int least = 0, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        new LimitCheck($"group of checkboxes '{name}'")
            .Text("name", name, Components.CustomId.MostChars)
            .Count("options", options.Count, 1, MostOptions)
            .Unique("values", options.Select(option => option.Value))
            .Number("least", least, 0, options.Count)
            .Number("most", most, Math.Max(1, least), options.Count)
            .Done();
        return new CheckboxGroup(name, [.. options], least, most ?? options.Count);
    }
}

/// <summary>A single yes or no.</summary>
public sealed record Checkbox : Component, IModalField
{
    private Checkbox(string name, bool isTicked) => (CustomId, Default) = (name, isTicked ? true : null);

    public string CustomId { get; }

    public bool? Default { get; }

    internal override string? OwnId => CustomId;

    /// <exception cref="DiscordLimitException">The name is blank or too long.</exception>
    public static Checkbox Create(string name, bool isTicked = false)
    {
        new LimitCheck($"checkbox '{name}'").Text("name", name, Components.CustomId.MostChars).Done();
        return new Checkbox(name, isTicked);
    }
}
