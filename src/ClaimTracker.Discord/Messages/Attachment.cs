namespace ClaimTracker.Discord.Messages;

/// <summary>A file that Discord holds.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Where the bytes are. Signed, and dead within a day: fetch it at once.</param>
/// <param name="ContentType">As Discord guesses it; null when it does not.</param>
public sealed record Attachment(Snowflake Id, string Filename, long Size, Uri Url, string? ContentType = null);
