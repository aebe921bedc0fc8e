namespace ClaimTracker.Core.Citations.Files;

/// <summary>A kind of file that can be evidence.</summary>
/// <param name="MediaType">As it is stored and served, such as <c>image/png</c>.</param>
/// <param name="Label">What people call it, in every language: "PNG".</param>
public sealed record EvidenceType(string MediaType, string Label);
