namespace ClaimTracker.Language.Attribution;

/// <summary>Who is reported as saying a claim.</summary>
/// <param name="Speaker">As the text names them: "the health ministry", "Ms Okafor".</param>
/// <param name="Verb">The reporting verb's base form ("say", "deny"), or "according to".</param>
/// <param name="Span">The words that attribute, such as "the ministry said on Monday".</param>
public sealed record ReportedSpeech(string Speaker, string Verb, TextSpan Span);
