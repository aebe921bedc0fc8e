using System.Buffers.Binary;
using System.Security.Cryptography;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Discord.Routing;

/// <summary>How a log speaks of an interaction: never with what somebody typed.</summary>
internal static class InteractionNames
{
    private const int ReferenceChars = 6;

    public static string Describe(Interaction interaction) =>
        interaction switch
        {
            SlashInteraction slash => $"/{slash.Path}",
            MessageMenuInteraction menu => $"The message command '{menu.Name}'",
            UserMenuInteraction menu => $"The user command '{menu.Name}'",
            ComponentInteraction press => $"A button '{Verb(press.CustomId)}'",
            ModalInteraction modal => $"A modal '{Verb(modal.CustomId)}'",
            _ => interaction.GetType().Name,
        };

    /// <summary>Short enough to read out over a telephone; the log has it beside the whole id.</summary>
    public static string Reference(Snowflake id)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.Value);
        return Convert.ToHexString(SHA256.HashData(bytes))[..ReferenceChars];
    }

    private static string Verb(string customId) => CustomId.TryParse(customId, out var id) ? id.Verb : "?";
}
