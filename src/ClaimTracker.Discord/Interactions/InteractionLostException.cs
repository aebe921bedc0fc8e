namespace ClaimTracker.Discord.Interactions;

/// <summary>
/// The person can no longer be answered: the first answer came too late (over 3 seconds) or the 15 minutes are over. Trying again is
/// pointless. Usual causes are a slow handler, a slow network, or a second running instance of the bot that answered first.
/// </summary>
public sealed class InteractionLostException(Snowflake id, string reason, Exception? inner = null)
    : Exception($"Interaction {id} needed an answer in time; {reason}.", inner);
