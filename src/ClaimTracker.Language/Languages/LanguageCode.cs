namespace ClaimTracker.Language.Languages;

/// <summary>Reads language tags as people and pages write them.</summary>
internal static class LanguageCode
{
    /// <summary>The primary part of a tag, small ("fr" of "fr-CA"); absent when the tag says nothing.</summary>
    public static string? Of(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return null;
        }

        var trimmed = tag.Trim();
        var length = trimmed.AsSpan().IndexOfAny('-', '_');
        return (length > 0 ? trimmed[..length] : trimmed).ToLowerInvariant();
    }
}
