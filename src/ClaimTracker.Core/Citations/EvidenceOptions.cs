using ClaimTracker.Core.Citations.Files;

namespace ClaimTracker.Core.Citations;

/// <summary>How evidence is kept. Checked by <see cref="EvidenceOptionsValidator"/> at start.</summary>
public sealed class EvidenceOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Evidence";

    /// <summary>Largest file that can be attached, in bytes. Default 10485760 (10 MiB); 1024 (1 KiB) to 26214400 (25 MiB).</summary>
    public int MaxFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Media types of files that can be attached, apart by commas: some of <see cref="EvidenceTypes.All"/>, which is the default.</summary>
    public string FileTypes { get; set; } = string.Join(", ", EvidenceTypes.All.Select(type => type.MediaType));

    /// <summary>Longest time to copy an attached file. Default 30 s; 1 s to 5 min.</summary>
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time to read the title of a cited page, while somebody waits. Default 8 s; 0.1 s to 8 s.</summary>
    public TimeSpan PageTimeout { get; set; } = TimeSpan.FromSeconds(8);

    public ArchiveOptions Archive { get; } = new();
}

/// <summary>The service that is asked for copies of cited pages.</summary>
public sealed class ArchiveOptions
{
    /// <summary>Where <see cref="Address"/> takes the page's address.</summary>
    public const string Place = "{address}";

    /// <summary>
    /// What is asked for a copy, such as <c>https://web.archive.org/save/{address}</c>; in a query the page's address is escaped. Default none:
    /// no copies are asked for.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>Longest time one copy may take. Default 2 min; 0.1 s to 10 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often one copy is asked for before it is given up. Default 6; 1 to 20.</summary>
    public int Tries { get; set; } = 6;

    /// <summary>Pause before the second try; each further one is four times as long, up to a day. Default 1 min; 0.1 s to 1 h.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause between two copies, out of politeness. Default 5 s; 0 to 10 min.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether copies are asked for at all.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Address);

    /// <summary>What is asked for a copy of one page.</summary>
    internal Uri For(Uri page)
    {
        var bare = page.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var template = Address!.Trim();
        var place = template.IndexOf(Place, StringComparison.Ordinal);
        var isInQuery = template.AsSpan(0, place).Contains('?');
        return new Uri(
            template.Replace(Place, isInQuery ? Uri.EscapeDataString(bare) : bare, StringComparison.Ordinal)
        );
    }
}
