using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Core.Webhooks;

/// <summary>Signs as Standard Webhooks says (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.</summary>
internal static class WebhookSignature
{
    public const string SecretPrefix = "whsec_";
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const int SecretBytes = 32;
    private const int IdBytes = 16;
    private const string Version = "v1,";

    /// <summary>A secret that nobody has had before.</summary>
    public static string NewSecret() =>
        SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The same for every try of one delivery, and of no other: by it the other side knows what it has already.</summary>
    public static string IdOf(WebhookDelivery delivery)
    {
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{delivery.TeamId.Value} {delivery.WebhookId.Value} {delivery.CreatedAt.UtcTicks} {delivery.Key}"
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(what));
        return "msg_" + Convert.ToHexStringLower(hash.AsSpan(0, IdBytes));
    }

    /// <param name="secret">As <see cref="NewSecret"/> makes it.</param>
    /// <param name="unixSeconds">When it is sent.</param>
    public static string Of(string secret, string id, long unixSeconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{unixSeconds}.{body}");
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        return Version + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
