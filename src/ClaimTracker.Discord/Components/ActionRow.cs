using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>A row of up to five buttons, or one select.</summary>
public sealed record ActionRow : Component, IContainerPart
{
    public const int MostButtons = 5;

    private ActionRow(IReadOnlyList<Component> components) => Components = components;

    public IReadOnlyList<Component> Components { get; }

    internal override IEnumerable<Component> Inside => Components;

    /// <exception cref="DiscordLimitException">There are none or more than five.</exception>
    public static ActionRow Of(params IReadOnlyList<Button> buttons)
    {
        ArgumentNullException.ThrowIfNull(buttons);
        new LimitCheck("row of buttons").Count("buttons", buttons.Count, 1, MostButtons).Done();
        return new ActionRow([.. buttons]);
    }

    public static ActionRow Of(Select select) => new([select ?? throw new ArgumentNullException(nameof(select))]);

    /// <summary>Any number of buttons in as few rows as hold them, in order.</summary>
    public static IReadOnlyList<ActionRow> Rows(IEnumerable<Button> buttons) =>
        [.. buttons.Chunk(MostButtons).Select(row => new ActionRow(row))];
}
