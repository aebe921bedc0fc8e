using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Core.Access;

/// <summary>How a key's secret is made, and what of it is kept.</summary>
internal static class ApiKeySecret
{
    private const int RandomBytes = 32;

    /// <summary>A new one: <see cref="ApiKey.SecretPrefix"/> and 256 random bits as base64url (RFC 4648, section 5), 46 characters in all.</summary>
    public static string Make() =>
        ApiKey.SecretPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is kept. A plain hash is enough: 256 random bits cannot be tried one by one, as a password can.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static string Hint(string secret) => secret.Substring(ApiKey.SecretPrefix.Length, ApiKey.HintLengthChars);
}
