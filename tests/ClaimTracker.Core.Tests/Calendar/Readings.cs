using System.Globalization;
using ClaimTracker.Core.Tests.Architecture;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Tests.Calendar;

/// <summary>The document of readings beside this file.</summary>
internal static class Readings
{
    private static readonly string[] Arrows = [" -> ", " ~> ", " !! "];

    public static IEnumerable<(string Place, string Typed, string Expected)> All
    {
        get
        {
            var place = "";
            foreach (var line in File.ReadLines(FilePath))
            {
                if (line.StartsWith("## ", StringComparison.Ordinal))
                {
                    place = line[3..].Split(',')[0];
                }
                else if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    var arrow = Arrows.Single(arrow => line.Contains(arrow, StringComparison.Ordinal)).Trim();
                    var parts = line[2..].Split($" {arrow} ");
                    yield return (place, parts[0], $"{arrow} {parts[1]}");
                }
            }
        }
    }

    private static string FilePath =>
        Path.Combine(SourceTree.Root, "tests", "ClaimTracker.Core.Tests", "Calendar", "Readings.md");

    public static (DateTimeZone Zone, Instant Now) At(string place)
    {
        var zone = DateTimeZoneProviders.Tzdb[place.Split(' ')[0]];
        var local = LocalDateTimePattern.GeneralIso.Parse(place.Split(' ')[1]).Value;
        return (zone, local.InZoneStrictly(zone).ToInstant());
    }

    /// <summary>A reading as the document writes it.</summary>
    public static string Written(Core.Calendar.When when)
    {
        var seconds = when.Local.Second == 0 ? "" : ":ss";
        var local = when.Local.ToString($"uuuu-MM-dd HH:mm{seconds}", CultureInfo.InvariantCulture);
        var offset = when.Zone.GetUtcOffset(when.At).ToString("g", CultureInfo.InvariantCulture);
        return $"{(when.HadTime ? "->" : "~>")} {local} {offset}";
    }
}
