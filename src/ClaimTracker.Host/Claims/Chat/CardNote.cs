using ClaimTracker.Discord;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>A line above a card that says what happened.</summary>
/// <param name="Text">With Discord's marks; it mentions the person, when there is one.</param>
/// <param name="Person">Who is pinged by it, and nobody else; absent: nobody is.</param>
internal sealed record CardNote(string Text, Snowflake? Person = null);
