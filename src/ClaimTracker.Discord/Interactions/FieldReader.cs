using System.Text.Json;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Reads the fields of a modal in both of the shapes that Discord sends: labels around a field, and rows around one.</summary>
internal static class FieldReader
{
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Read(IReadOnlyList<FieldWire>? parts) =>
        (parts ?? [])
            .SelectMany(All)
            .Where(field => field.CustomId is not null)
            .Select(field => KeyValuePair.Create(field.CustomId!, Values(field)));

    private static IEnumerable<FieldWire> All(FieldWire part) =>
        (part.Component is { } inner ? [inner] : part.Components ?? []).SelectMany(All).Prepend(part);

    private static IReadOnlyList<string> Values(FieldWire field) =>
        field.Values
        ?? field.Value?.ValueKind switch
        {
            JsonValueKind.String => [field.Value.Value.GetString()!],
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            _ => [],
        };
}
