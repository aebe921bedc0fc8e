using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>One thing to choose in a select, a radio group or a group of checkboxes.</summary>
public sealed record Choice
{
    public const int MostChars = 100;

    private Choice(string label, string value, string? description, bool isChosen) =>
        (Label, Value, Description, Default) = (label, value, description, isChosen ? true : null);

    public string Label { get; }

    public string Value { get; }

    public string? Description { get; }

    /// <summary>True: chosen from the start.</summary>
    public bool? Default { get; }

    /// <exception cref="DiscordLimitException">A part is blank or longer than 100 characters.</exception>
    public static Choice Create(string label, string value, string? description = null, bool isChosen = false)
    {
        new LimitCheck("choice")
            .Text("label", label, MostChars)
            .Text("value", value, MostChars)
            .OptionalText("description", description, MostChars)
            .Done();
        return new Choice(label, value, description, isChosen);
    }
}
