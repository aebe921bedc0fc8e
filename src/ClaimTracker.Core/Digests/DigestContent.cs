using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Digests;

/// <summary>What a digest says, as data; each door puts it into words.</summary>
public sealed record DigestContent
{
    public static DigestContent Empty { get; } = new();
}

internal sealed class DigestContentConverter()
    : ValueConverter<DigestContent, string>(
        content => JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<DigestContent>(text, JsonSerializerOptions.Web) ?? DigestContent.Empty
    );
