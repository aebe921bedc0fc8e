using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Access;

namespace ClaimTracker.Host.Web.Access;

/// <summary>What a browser keeps instead of a key: when it ends, for whom it was made, and both signed.</summary>
/// <remarks>
/// Signed with Web:Key, or, where there is none, with what this run of the program alone knows: nothing that the database holds is enough
/// to make one.
/// </remarks>
internal sealed class Tickets(AccessKey key, TimeProvider time)
{
    private const char Between = '.';
    private const string ForLink = "link";

    private readonly byte[] signingKey = key.SigningKey();

    /// <summary>How long a ticket opens the board that a key was shown for.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(30);

    /// <summary>The same for a link from the chat: a working day, for nobody can take it back.</summary>
    public static TimeSpan LinkLife { get; } = TimeSpan.FromHours(12);

    public string Issue(TicketHolder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var ends = (time.GetUtcNow() + holder.Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var whose = Written(holder);
        return string.Join(Between, whose is null ? [ends, Sign(ends, null)] : [ends, whose, Sign(ends, whose)]);
    }

    /// <summary>For whom the ticket was made; absent unless it is ours and has not ended. Whether their key still opens anything is not looked at.</summary>
    public TicketHolder? Read(string? ticket)
    {
        string ends,
            signature;
        string? whose = null;
        switch (ticket?.Split(Between))
        {
            case [var first, var last]:
                (ends, signature) = (first, last);
                break;
            case [var first, var middle, var last]:
                (ends, whose, signature) = (first, middle, last);
                break;
            default:
                return null;
        }

        return IsOurs(ends, whose, signature) && IsToCome(ends) ? HolderOf(whose) : null;
    }

    private static string? Written(TicketHolder holder) =>
        holder switch
        {
            TicketHolder.OfKey { Id: var id } => string.Create(CultureInfo.InvariantCulture, $"k{id.Value}"),
            TicketHolder.OfLink => ForLink,
            _ => null,
        };

    private static TicketHolder? HolderOf(string? whose) =>
        whose switch
        {
            null => TicketHolder.Operator,
            ForLink => TicketHolder.Link,
            ['k', .. var id] when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                new TicketHolder.OfKey(new ApiKeyId(number)),
            _ => null,
        };

    private bool IsOurs(string ends, string? whose, string signature) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature),
            Encoding.UTF8.GetBytes(Sign(ends, whose))
        );

    private bool IsToCome(string ends) =>
        long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && time.GetUtcNow().ToUnixTimeSeconds() < seconds;

    private string Sign(string ends, string? whose)
    {
        var words = whose is null ? $"claimtracker board until {ends}" : $"claimtracker board until {ends} for {whose}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes(words)));
    }
}

/// <summary>For whom a ticket is made.</summary>
internal abstract record TicketHolder(TimeSpan Life)
{
    /// <summary>Whoever has shown Web:Key.</summary>
    public static TicketHolder Operator { get; } = new OfOperator();

    /// <summary>Whoever came by a link from the chat.</summary>
    public static TicketHolder Link { get; } = new OfLink();

    /// <summary>Whoever has shown that key; it ends with the key.</summary>
    public sealed record OfKey(ApiKeyId Id) : TicketHolder(Tickets.Life);

    public sealed record OfLink() : TicketHolder(Tickets.LinkLife);

    private sealed record OfOperator() : TicketHolder(Tickets.Life);
}
