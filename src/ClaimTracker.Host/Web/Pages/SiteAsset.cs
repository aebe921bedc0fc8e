using System.Security.Cryptography;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>A file that is embedded in the program and served with its pages.</summary>
internal sealed class SiteAsset
{
    private const int TagLengthChars = 16;

    private SiteAsset(string name, string mediaType)
    {
        using var stream =
            typeof(SiteAsset).Assembly.GetManifestResourceStream($"Assets/{name}")
            ?? throw new InvalidOperationException($"The asset {name} needs to be embedded in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        (Bytes, MediaType, Path) = (bytes.ToArray(), mediaType, $"/assets/{name}");
        Version = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..TagLengthChars];
    }

    public static SiteAsset Stylesheet { get; } = new("site.css", "text/css; charset=utf-8");

    public static SiteAsset Icon { get; } = new("favicon.svg", "image/svg+xml");

    public byte[] Bytes { get; }

    public string MediaType { get; }

    public string Path { get; }

    /// <summary>Changes when a byte changes.</summary>
    public string Version { get; }

    /// <summary>Where it is, in this version: a browser may keep it for good.</summary>
    public string Address => $"{Path}?v={Version}";
}
