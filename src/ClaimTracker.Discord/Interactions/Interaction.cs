using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Something a person did that waits for an answer: 3 seconds for the first one, 15 minutes for all that follows.</summary>
public abstract record Interaction(InteractionSource From)
{
    public Snowflake Id => From.Id;
}

/// <summary>Somebody used a slash command.</summary>
/// <param name="Path">"claim show": the command's name and those of its group and part, as defined (not translated).</param>
public sealed record SlashInteraction(InteractionSource From, string Path, Snowflake CommandId, OptionValues Options)
    : Interaction(From);

/// <summary>Somebody is typing an option that suggests values. Required options may still be missing, others half typed.</summary>
/// <param name="Typed">The text so far; may be blank.</param>
public sealed record SuggestInteraction(
    InteractionSource From,
    string Path,
    string OptionName,
    string Typed,
    OptionValues Options
) : Interaction(From);

/// <summary>Somebody chose an entry in a message's menu. The message comes with its words, whatever the bot may otherwise read.</summary>
public sealed record MessageMenuInteraction(InteractionSource From, string Name, Message Target) : Interaction(From);

/// <summary>Somebody chose an entry in a person's menu.</summary>
public sealed record UserMenuInteraction(InteractionSource From, string Name, User Target) : Interaction(From);

/// <summary>Somebody pressed a button or chose in a select.</summary>
/// <param name="CustomId">As it came: possibly of an older version, possibly made up. See <see cref="Components.CustomId.TryParse"/>.</param>
/// <param name="Values">What was chosen; empty for a button.</param>
/// <param name="Message">Where the button is.</param>
public sealed record ComponentInteraction(
    InteractionSource From,
    string CustomId,
    IReadOnlyList<string> Values,
    Resolved Resolved,
    Message Message
) : Interaction(From);

/// <summary>Somebody sent a modal.</summary>
/// <param name="CustomId">As it came: possibly of an older version, possibly made up.</param>
/// <param name="Message">The message whose button opened it; null when a command did.</param>
public sealed record ModalInteraction(InteractionSource From, string CustomId, FieldValues Fields, Message? Message)
    : Interaction(From);
