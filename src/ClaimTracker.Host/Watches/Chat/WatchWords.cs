using System.Globalization;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>What this feature says; the words are in the resource files of the same name.</summary>
internal static class WatchWords
{
    private static readonly ChatTexts Words = new(typeof(WatchWords));
    private static readonly Family Family = new(Words.Named("Watch"), Words.About("Watch"));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);

    public static string Claims(CultureInfo culture, int count) => Words.Count(culture, nameof(Claims), count);

    public static string Minutes(CultureInfo culture, long count) => Words.Count(culture, nameof(Minutes), count);

    public static string Hours(CultureInfo culture, long count) => Words.Count(culture, nameof(Hours), count);

    public static Localized Named(string key) => Words.Named(key);

    public static Localized About(string key) => Words.About(key);

    /// <summary>"/watch" and the name of <paramref name="key"/>.</summary>
    public static SlashPlace Place(string key, params IReadOnlyList<CommandOption> options) =>
        new SlashPlace.Part(Family, Subcommand.Create(Words.Named(key), Words.About(key), options));
}
