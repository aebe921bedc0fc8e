using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Discord.Messages;

/// <summary>
/// What makes posting a message safe to repeat: for a few minutes Discord answers a second post of the same bot with the same nonce with the
/// first message, and posts nothing. Make it from what the message is about, so that it is the same after a restart.
/// </summary>
public sealed record Nonce
{
    // RFC 4648's letters, small; Discord takes 25 characters.
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Chars = 24;

    private Nonce(string text) => Text = text;

    public string Text { get; }

    /// <param name="about">What only this message is about: kind, team, period. Any number of parts.</param>
    public static Nonce Of(params ReadOnlySpan<string> about)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', about)));
        return new Nonce(string.Create(Chars, hash, static (text, bytes) => Fill(text, bytes)));
    }

    public override string ToString() => Text;

    private static void Fill(Span<char> text, byte[] bytes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Letters[bytes[i] & 31];
        }
    }
}
