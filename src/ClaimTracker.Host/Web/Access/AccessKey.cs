using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Access;

/// <summary>The first admin key, which whoever runs the server sets. Comparing takes the same time whatever is wrong.</summary>
internal sealed class AccessKey(IOptions<WebOptions> options)
{
    private readonly byte[]? key = options.Value.Key is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    /// <summary>Without it the board is open to this machine, and the API to keys that were made.</summary>
    public bool IsSet => key is not null;

    public bool Is(string? candidate) =>
        key is not null
        && candidate is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(candidate)),
            SHA256.HashData(key)
        );

    /// <summary>What tickets are signed with: the key; without one something that this run of the program alone knows.</summary>
    public byte[] SigningKey() => key ?? RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
}
