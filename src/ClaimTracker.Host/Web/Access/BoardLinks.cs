using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Links that sign one browser in, once and soon.</summary>
/// <remarks>Signed with what this run of the program alone knows, so that one that was used cannot be used again after a restart either.</remarks>
internal sealed class BoardLinks(TimeProvider time)
{
    public const string Parameter = "link";

    private const char Between = '.';
    private const int NonceBytes = 12;

    private readonly byte[] signingKey = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    // Those that were used, with the second in which they would have ended.
    private readonly ConcurrentDictionary<string, long> used = new(StringComparer.Ordinal);

    /// <summary>How long a link is good.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The path of a new link, with its query.</summary>
    public string Issue()
    {
        var ends = (time.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        return $"/sign-in?{Parameter}={ends}{Between}{nonce}{Between}{Sign(ends, nonce)}";
    }

    /// <summary>Whether the link would sign somebody in now. Asking does not use it up.</summary>
    public bool IsGood(string? link) => Read(link) is { } read && !used.ContainsKey(read.Nonce);

    /// <summary>Uses the link up.</summary>
    /// <returns>False when it was used before, has ended, or is none of ours.</returns>
    public bool Use(string? link)
    {
        if (Read(link) is not { } read)
        {
            return false;
        }

        Forget();
        return used.TryAdd(read.Nonce, read.Ends);
    }

    private (string Nonce, long Ends)? Read(string? link)
    {
        if (link?.Split(Between) is not [var ends, var nonce, var signature])
        {
            return null;
        }

        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature),
            Encoding.UTF8.GetBytes(Sign(ends, nonce))
        );
        return
            isOurs
            && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Now < seconds
            ? (nonce, seconds)
            : null;
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    // What has ended is refused anyway.
    private void Forget()
    {
        var now = Now;
        foreach (var (nonce, ends) in used)
        {
            if (ends <= now)
            {
                used.TryRemove(nonce, out _);
            }
        }
    }

    private string Sign(string ends, string nonce) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes($"claimtracker link {nonce} until {ends}"))
        );
}
