namespace ClaimTracker.Core.Articles.Reading;

/// <summary>How much is taken in, and how patiently. Checked by <see cref="IntakeOptionsValidator"/> at start.</summary>
public sealed class IntakeOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Intake";

    /// <summary>Largest file, page (unpacked) or pasted text, in bytes. Default 5242880 (5 MiB); 1024 (1 KiB) to 52428800 (50 MiB).</summary>
    public int MaxBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Longest time to fetch one page: connecting, redirects and body together. Default 15 s; 1 s to 2 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Most redirects followed for one page. Default 5; 0 (follow none) to 20.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Mail address or http(s) address that a site can complain to, sent in the user agent. Default none.</summary>
    public string? Contact { get; set; }
}
