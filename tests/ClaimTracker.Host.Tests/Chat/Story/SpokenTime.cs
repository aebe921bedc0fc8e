using System.Globalization;
using NodaTime;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>A time as Discord shows it to somebody in Paris, in English or in French.</summary>
internal static class SpokenTime
{
    private static readonly (Duration Length, string English, string French)[] Units =
    [
        (Duration.FromDays(365), "year", "an"),
        (Duration.FromDays(30), "month", "mois"),
        (Duration.FromDays(1), "day", "jour"),
        (Duration.FromHours(1), "hour", "heure"),
        (Duration.FromMinutes(1), "minute", "minute"),
        (Duration.FromSeconds(1), "second", "seconde"),
    ];

    /// <param name="style">Discord's letter: t, d, D, f, F or R.</param>
    public static string Of(Instant at, string style, Instant now, bool isFrench)
    {
        var local = at.InZone(StoryClock.Zone).ToDateTimeUnspecified();
        var culture = CultureInfo.GetCultureInfo(isFrench ? "fr-FR" : "en-US");
        var clock = local.ToString(isFrench ? "HH:mm" : "h:mm tt", culture);
        var day = local.ToString(isFrench ? "d MMMM yyyy" : "MMMM d, yyyy", culture);
        var dayAndClock = $"{day} {(isFrench ? "à" : "at")} {clock}";
        return style switch
        {
            "t" => clock,
            "d" => local.ToString(isFrench ? "dd/MM/yyyy" : "MM/dd/yyyy", culture),
            "D" => day,
            "f" => dayAndClock,
            "F" => $"{local.ToString("dddd", culture)}{(isFrench ? "" : ",")} {dayAndClock}",
            "R" => Relative(at - now, isFrench),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Discord has other letters for times."),
        };
    }

    private static string Relative(Duration ahead, bool isFrench)
    {
        var length = Duration.Max(ahead, -ahead);
        var (unit, english, french) = Units.FirstOrDefault(unit => length >= unit.Length, Units[^1]);
        var count = (int)Math.Round(length / unit);
        var many = count > 1 ? "s" : "";
        var words = isFrench
            ? $"{count} {french}{(french == "mois" ? "" : many)}"
            : $"{count} {english}{(count == 1 ? "" : "s")}";
        return (isFrench, ahead > Duration.Zero) switch
        {
            (false, true) => $"in {words}",
            (false, false) => $"{words} ago",
            (true, true) => $"dans {words}",
            (true, false) => $"il y a {words}",
        };
    }
}
