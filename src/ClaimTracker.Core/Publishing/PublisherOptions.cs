namespace ClaimTracker.Core.Publishing;

/// <summary>Who publishes the team's fact-checks, as readers and other programs are told.</summary>
public sealed class PublisherOptions
{
    public const string Section = "Publisher";

    public const int NameMaxLengthChars = 200;

    /// <summary>The desk's name, at most <see cref="NameMaxLengthChars"/> characters. Default none: nothing can be published.</summary>
    public string? Name { get; set; }

    /// <summary>The desk's own site: an https address. Default none: nothing can be published.</summary>
    public Uri? Address { get; set; }

    /// <summary>Where the desk says how it corrects itself: an https address. Default none: nothing can be published.</summary>
    public Uri? CorrectionsPolicy { get; set; }

    /// <summary>Where readers report an error: an https address, or <c>mailto:</c> and a mail address. Default none: nothing can be published.</summary>
    public Uri? ErrorReports { get; set; }

    /// <summary>
    /// Whether the whole text of articles is public, which needs the right to it. Default false: the public reads the quoted sentences alone.
    /// </summary>
    public bool ShowsFullText { get; set; }

    /// <summary>Whether everybody may fetch the files that published verdicts rest on, which needs the right to it. Default false.</summary>
    public bool ShowsFiles { get; set; }
}
