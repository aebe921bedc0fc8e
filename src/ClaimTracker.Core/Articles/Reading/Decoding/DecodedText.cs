namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>Bytes turned into characters.</summary>
/// <param name="Text">The characters; bytes that do not fit stand as U+FFFD.</param>
/// <param name="Charset">The character set that was used, such as <c>utf-8</c>.</param>
/// <param name="BrokenAt">The first byte that does not fit, counted from 0; absent when all do.</param>
internal sealed record DecodedText(string Text, string Charset, long? BrokenAt);
