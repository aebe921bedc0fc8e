using ClaimTracker.Core.Storage;
using ClaimTracker.Language;

namespace ClaimTracker.Core.Claims;

/// <summary>Who is reported as saying a claim, as it is stored.</summary>
public sealed record ClaimAttribution
{
    public const int SpeakerMaxLengthChars = 300;
    public const int VerbMaxLengthChars = 50;

    private ClaimAttribution() { }

    public ClaimAttribution(string speaker, string verb, TextSpan span)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(speaker);
        ArgumentException.ThrowIfNullOrWhiteSpace(verb);
        Speaker = FittedText.Cut(speaker, SpeakerMaxLengthChars);
        Verb = FittedText.Cut(verb, VerbMaxLengthChars);
        (Start, End) = (span.Start, span.End);
    }

    /// <summary>As the article names them.</summary>
    public string Speaker { get; private init; } = "";

    /// <summary>The reporting verb's base form, or "according to".</summary>
    public string Verb { get; private init; } = "";

    /// <summary>Where in the article's text the attributing words begin.</summary>
    public int Start { get; private init; }

    /// <summary>One past their last character.</summary>
    public int End { get; private init; }
}
