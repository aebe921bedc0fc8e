using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Discord.Interactions;
using NodaTime;
using NodaTime.TimeZones;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>
/// Time zones while a person types: by city, country or IANA name, or by how far from UTC the clocks are now, each with the time that it
/// is there.
/// </summary>
internal sealed partial class ZoneSuggestions(TimeProvider time)
{
    // Where nothing was typed yet: one large city for most hours of the day.
    private static readonly string[] Usual =
    [
        "UTC",
        "Europe/London",
        "Europe/Paris",
        "Europe/Athens",
        "Africa/Dakar",
        "Africa/Lagos",
        "Africa/Johannesburg",
        "Africa/Nairobi",
        "America/New_York",
        "America/Toronto",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "America/Mexico_City",
        "America/Bogota",
        "America/Sao_Paulo",
        "Asia/Dubai",
        "Asia/Karachi",
        "Asia/Kolkata",
        "Asia/Bangkok",
        "Asia/Shanghai",
        "Asia/Tokyo",
        "Australia/Sydney",
        "Pacific/Auckland",
        "Pacific/Honolulu",
    ];

    // The line islands are 14 hours ahead; nobody is further from UTC.
    private const int MostHours = 14;

    private static readonly IReadOnlyList<Place> Places = ReadPlaces();

    /// <summary>Up to 25, best first.</summary>
    public IReadOnlyList<Suggestion> For(string typed, CultureInfo culture)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var wanted = Fold(typed);
        var found =
            wanted.Length == 0 ? Usual
            : OffsetIn(typed) is { } offset ? KeptAt(offset, now)
            : Matching(wanted);
        return
        [
            .. found
                .Take(InteractionResponse.Suggest.Most)
                .Select(zone => Suggestion.Fitted(SetupTexts.ZoneNow(culture, zone, TimeIn(zone, now)), zone)),
        ];
    }

    /// <summary>The zone that somebody means who typed a name and chose nothing; absent when it could be several, or none.</summary>
    public static string? Find(string typed)
    {
        var wanted = Fold(typed);
        var named = Places.Where(place => place.Name == wanted || place.City == wanted).Take(2).ToList();
        return named.Count == 1 ? named[0].Zone : null;
    }

    /// <summary>"14:05", as everybody's clocks show it.</summary>
    public static string TimeIn(string zone, Instant now) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } there
            ? now.InZone(there).ToString("HH:mm", CultureInfo.InvariantCulture)
            : "?";

    private static IEnumerable<string> Matching(string wanted) =>
        Places
            .Select(place => (place.Zone, Rank: place.RankFor(wanted)))
            .Where(match => match.Rank is not null)
            .OrderBy(match => match.Rank)
            .ThenBy(match => match.Zone, StringComparer.Ordinal)
            .Select(match => match.Zone);

    // The usual ones first, then those with names still in use.
    private static IEnumerable<string> KeptAt(Offset offset, Instant now) =>
        Usual
            .Concat(Places.Where(place => place.Countries.Count > 0).Select(place => place.Zone))
            .Distinct(StringComparer.Ordinal)
            .Where(zone => DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(now) == offset);

    /// <summary>"+2", "UTC+5:30", "gmt −3"; absent for anything else.</summary>
    private static Offset? OffsetIn(string typed)
    {
        var match = OffsetWords().Match(typed);
        if (
            !match.Success
            || !int.TryParse(match.Groups["hours"].Value, CultureInfo.InvariantCulture, out var hours)
            || hours > MostHours
        )
        {
            return null;
        }

        var minutes = match.Groups["minutes"] is { Success: true } part
            ? int.Parse(part.Value, CultureInfo.InvariantCulture)
            : 0;
        var ahead = Offset.FromSeconds((hours * 3600) + (minutes * 60));
        return match.Groups["sign"].Value == "+" ? ahead : -ahead;
    }

    // Names that have gone out of use ("Asia/Calcutta") stay valid, and people still type them.
    private static List<Place> ReadPlaces()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var countries = (source.ZoneLocations ?? []).ToLookup(
            location => location.ZoneId,
            location => Fold(location.CountryName),
            StringComparer.Ordinal
        );
        return
        [
            .. source
                .GetIds()
                .Where(zone =>
                    zone == "UTC"
                    || (
                        zone.Contains('/', StringComparison.Ordinal)
                        && !zone.StartsWith("Etc/", StringComparison.Ordinal)
                    )
                )
                .Select(zone => new Place(
                    zone,
                    Fold(zone),
                    Fold(zone[(zone.LastIndexOf('/') + 1)..]),
                    [.. countries[zone]]
                )),
        ];
    }

    // Small letters without accents; whatever parts words is one space.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) || letter is '+')
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && folded.Length > 0
                && folded[^1] != ' '
            )
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    [GeneratedRegex(
        @"^\s*(utc|gmt)?\s*(?<sign>[+\-−])\s*(?<hours>[0-9]{1,2})([:h]?(?<minutes>[0-5][0-9]))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OffsetWords();

    /// <param name="Countries">None: the name is an old one.</param>
    private sealed record Place(string Zone, string Name, string City, IReadOnlyList<string> Countries)
    {
        /// <summary>The smaller the better; absent: not at all.</summary>
        public int? RankFor(string wanted)
        {
            var penalty = Countries.Count == 0 && Zone != "UTC" ? 1 : 0;
            return City.StartsWith(wanted, StringComparison.Ordinal) ? penalty
                : Name.StartsWith(wanted, StringComparison.Ordinal) ? 2 + penalty
                : Countries.Any(country => country.StartsWith(wanted, StringComparison.Ordinal)) ? 4 + penalty
                : Name.Contains(wanted, StringComparison.Ordinal) ? 6 + penalty
                : Countries.Any(country => country.Contains(wanted, StringComparison.Ordinal)) ? 8 + penalty
                : null;
        }
    }
}
