using System.Text.Json;

namespace ClaimTracker.Discord.Rest.Failures;

/// <summary>Text out of an answer that may be malformed in any way.</summary>
internal static class Words
{
    /// <summary>The property's text; null when it is missing, no text, or spelled with half a character.</summary>
    public static string? Of(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Of(value) : null;

    public static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, "\uD800", is valid JSON and no text.
            return null;
        }
    }
}
