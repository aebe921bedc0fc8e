using System.Globalization;
using System.Resources;

namespace ClaimTracker.Discord.Guilds;

/// <summary>What Discord's own settings call the permissions, in English and French.</summary>
public static class PermissionNames
{
    private static readonly ResourceManager Words = new(typeof(PermissionNames));

    private static readonly Permissions[] Named =
    [
        .. Enum.GetValues<Permissions>().Where(one => one != Permissions.None),
    ];

    /// <summary>"View Channels, Send Messages"; bits without a name are left out.</summary>
    public static string List(Permissions permissions, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var names = Named
            .Where(one => permissions.HasFlag(one))
            .Select(one => Words.GetString(one.ToString(), culture)!);
        return string.Join(", ", names.DefaultIfEmpty(Words.GetString("Other", culture)!));
    }
}
