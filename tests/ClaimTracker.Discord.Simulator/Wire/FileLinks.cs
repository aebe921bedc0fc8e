using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

/// <summary>Addresses of uploaded files: signed and good for a day, as those of Discord's CDN. A new one is made each time a file is shown.</summary>
internal static class FileLinks
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public static string Of(StoredFile file, World world)
    {
        var now = world.Ids.Now;
        var path = PathOf(file);
        var issued = Hex(now);
        var expires = Hex(now + Life);
        return $"{world.FilesAt}{path}?ex={expires}&is={issued}&hm={Sign(world, path, expires, issued)}&";
    }

    /// <summary>Whether an address asked for is one that was given out for this file, and not expired.</summary>
    public static bool IsGood(StoredFile file, World world, string? expires, string? issued, string? signature) =>
        expires is not null
        && issued is not null
        && signature == Sign(world, PathOf(file), expires, issued)
        && long.TryParse(expires, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seconds)
        && world.Ids.Now.ToUnixTimeSeconds() < seconds;

    private static string PathOf(StoredFile file)
    {
        var folder = file.IsEphemeral ? "ephemeral-attachments" : "attachments";
        return $"{folder}/{file.ChannelId.Wire()}/{file.Id.Wire()}/{Uri.EscapeDataString(file.Name)}";
    }

    private static string Hex(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);

    private static string Sign(World world, string path, string expires, string issued) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(world.FilesKey, Encoding.UTF8.GetBytes($"{path}|{expires}|{issued}"))
        );
}
