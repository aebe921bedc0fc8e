using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Discord.Guilds;

/// <summary>What a member or the bot may do. In JSON a string of decimal digits. Bits that have no name here are kept.</summary>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
#pragma warning disable CA1028 // Discord's permissions are 64 bits, and the upper ones are in use.
public enum Permissions : ulong
#pragma warning restore CA1028
{
    None = 0,

    /// <summary>Implies every other permission.</summary>
    Administrator = 1UL << 3,
    ManageServer = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    SendPolls = 1UL << 49,
    PinMessages = 1UL << 51,
}

internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetUInt64(out var bits) => (Permissions)bits,
            JsonTokenType.String
                when ulong.TryParse(
                    reader.GetString(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var bits
                ) => (Permissions)bits,
            _ => throw new JsonException("Permissions need to be a string of decimal digits."),
        };

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
