using ClaimTracker.Discord;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>A line above a card that calls one person.</summary>
/// <param name="Text">With Discord's marks; it mentions the person.</param>
/// <param name="Person">Who is pinged by it, and nobody else.</param>
internal sealed record CardNote(string Text, Snowflake Person);
