using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>A list to choose from. In a message it stands in a row of its own, in a modal inside a <see cref="Label"/>.</summary>
public abstract record Select : Component, IModalField
{
    public const int MostPlaceholderChars = 150;
    public const int MostValues = 25;

    private protected Select(SelectSettings settings)
    {
        Settings = settings;
        new LimitCheck($"select '{settings.Id}'")
            .Text("custom id", settings.Id, Components.CustomId.MostChars)
            .OptionalText("placeholder", settings.Placeholder, MostPlaceholderChars)
            .Number("least values", settings.Least, 0, MostValues)
            .Number("most values", settings.Most, 1, MostValues)
            .That(
                settings.Least <= settings.Most,
                $"least values ({settings.Least}) must not be more than most values ({settings.Most})"
            )
            .Done();
    }

    public string CustomId => Settings.Id;

    public string? Placeholder => Settings.Placeholder;

    public int? MinValues => Settings.Least == 1 ? null : Settings.Least;

    public int? MaxValues => Settings.Most == 1 ? null : Settings.Most;

    /// <summary>Only in modals, where a choice is asked for unless this is false.</summary>
    public bool? Required => Settings.IsRequired ? null : false;

    public bool? Disabled => Settings.IsDisabled ? true : null;

    internal override string? OwnId => Settings.Id;

    private protected SelectSettings Settings { get; }
}

/// <summary>What all selects have.</summary>
/// <param name="Id">For a message the text of a <see cref="CustomId"/>; for a modal the field's name.</param>
/// <param name="Placeholder">Shown while nothing is chosen; up to 150 characters.</param>
/// <param name="Least">0 to 25.</param>
/// <param name="Most">1 to 25.</param>
/// <param name="IsRequired">False: a modal can be sent without a choice.</param>
/// <param name="IsDisabled">Not in modals.</param>
public sealed record SelectSettings(
    string Id,
    string? Placeholder = null,
    int Least = 1,
    int Most = 1,
    bool IsRequired = true,
    bool IsDisabled = false
)
{
    public SelectSettings(CustomId id, string? placeholder = null, int least = 1, int most = 1)
        : this((id ?? throw new ArgumentNullException(nameof(id))).ToString(), placeholder, least, most) { }
}

/// <summary>A choice among texts.</summary>
public sealed record StringSelect : Select
{
    private StringSelect(SelectSettings settings, IReadOnlyList<Choice> options)
        : base(settings) => Options = options;

    public IReadOnlyList<Choice> Options { get; }

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static StringSelect Create(SelectSettings settings, IReadOnlyList<Choice> options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        new LimitCheck($"select '{settings.Id}'")
            .Count("options", options.Count, 1, MostValues)
            .Unique("values", options.Select(option => option.Value))
            .That(settings.Most <= options.Count, $"{settings.Most} cannot be chosen of {options.Count} options")
            .That(
                options.Count(option => option.Default == true) <= settings.Most,
                $"at most {settings.Most} options may be chosen from the start"
            )
            .Done();
        return new StringSelect(settings, [.. options]);
    }
}

public sealed record UserSelect : Select
{
    private UserSelect(SelectSettings settings)
        : base(settings) { }

    public static UserSelect Create(SelectSettings settings) => new(settings);
}

public sealed record RoleSelect : Select
{
    private RoleSelect(SelectSettings settings)
        : base(settings) { }

    public static RoleSelect Create(SelectSettings settings) => new(settings);
}

public sealed record MentionableSelect : Select
{
    private MentionableSelect(SelectSettings settings)
        : base(settings) { }

    public static MentionableSelect Create(SelectSettings settings) => new(settings);
}

/// <summary>A choice among channels of the given kinds; all kinds when none is given.</summary>
public sealed record ChannelSelect : Select
{
    private ChannelSelect(SelectSettings settings, IReadOnlyList<Guilds.ChannelType>? kinds)
        : base(settings) => ChannelTypes = kinds;

    public IReadOnlyList<Guilds.ChannelType>? ChannelTypes { get; }

    public static ChannelSelect Create(SelectSettings settings, params IReadOnlyList<Guilds.ChannelType> kinds) =>
        new(settings, kinds is { Count: > 0 } ? [.. kinds] : null);
}
