using System.Text.Json;

namespace ClaimTracker.Discord.Interactions;

/// <summary>
/// Counts the fields of an interaction that Discord did not document when this was written (2026-08): a sign that there is something
/// new to read. Documented ones that nothing here needs are known.
/// </summary>
internal static class UnknownFields
{
    private static readonly byte[][] Known =
    [
        .. "id application_id type data guild guild_id channel channel_id member user token version message"u8.Names(),
        .. "app_permissions locale guild_locale entitlements entitlement_sku_ids"u8.Names(),
        .. "authorizing_integration_owners context attachment_size_limit"u8.Names(),
    ];

    private static readonly byte[][] KnownInData =
    [
        .. "id name type options resolved guild_id target_id"u8.Names(),
        .. "custom_id component_type values components"u8.Names(),
    ];

    public static int Count(JsonElement interaction) =>
        interaction.ValueKind == JsonValueKind.Object
            ? CountIn(interaction, Known)
                + (
                    interaction.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                        ? CountIn(data, KnownInData)
                        : 0
                )
            : 0;

    private static int CountIn(JsonElement parent, byte[][] known)
    {
        var count = 0;
        foreach (var field in parent.EnumerateObject())
        {
            count += IsAmong(field, known) ? 0 : 1;
        }

        return count;
    }

    // A loop rather than a set: it makes no string of any name.
    private static bool IsAmong(JsonProperty field, byte[][] known)
    {
        foreach (var name in known)
        {
            if (field.NameEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static List<byte[]> Names(this ReadOnlySpan<byte> text)
    {
        var names = new List<byte[]>();
        foreach (var part in text.Split((byte)' '))
        {
            names.Add(text[part].ToArray());
        }

        return names;
    }
}
