using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Access;

/// <summary>The key that opens the board and the API, and the tickets made from it. Comparing takes the same time whatever is wrong.</summary>
internal sealed class AccessKey(IOptions<WebOptions> options, TimeProvider time)
{
    private const char Between = '.';

    /// <summary>How long a ticket opens the board.</summary>
    public static TimeSpan TicketLife { get; } = TimeSpan.FromDays(30);

    private readonly byte[]? key = options.Value.Key is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    /// <summary>Without a key the board is open to this machine, and the API is closed.</summary>
    public bool IsSet => key is not null;

    public bool Is(string? candidate) =>
        key is not null
        && candidate is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(candidate)),
            SHA256.HashData(key)
        );

    /// <summary>What a browser keeps instead of the key: when it ends, and that moment signed with the key.</summary>
    public string IssueTicket()
    {
        var ends = (time.GetUtcNow() + TicketLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return ends + Between + Sign(ends);
    }

    /// <summary>True for a ticket of this key that has not ended.</summary>
    public bool Accepts(string? ticket)
    {
        if (key is null || ticket?.Split(Between) is not [var ends, var signature])
        {
            return false;
        }

        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature),
            Encoding.UTF8.GetBytes(Sign(ends))
        );
        return isOurs
            && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow().ToUnixTimeSeconds() < seconds;
    }

    private string Sign(string ends) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key!, Encoding.UTF8.GetBytes($"claimtracker board until {ends}")));
}
