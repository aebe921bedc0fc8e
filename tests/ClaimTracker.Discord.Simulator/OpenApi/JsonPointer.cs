using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>RFC 6901, in the form that follows a <c>#</c>.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) =>
        token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <exception cref="ArgumentException">There is nothing at that place.</exception>
    public static JsonElement Resolve(JsonElement root, string pointer)
    {
        var place = root;
        foreach (var token in pointer.Split('/').Skip(1).Select(Unescape))
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(token, out place))
            {
                throw new ArgumentException($"The document has nothing at {pointer}.", nameof(pointer));
            }
        }

        return place;
    }

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
