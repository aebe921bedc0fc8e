using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ClaimTracker.Core.Tests.Calendar;

/// <summary>Zones, clock times and typed texts to try promises on.</summary>
internal static class AnyMoment
{
    private static readonly string[] Pieces =
    [
        .. Readings.All.SelectMany(row => row.Typed.Split(' ')).Distinct(),
        "\uD83D",
        "\uDC4D",
        "\uFFFF",
        "\0",
        "\u00A0",
        "ﷺ",
        "½",
        "٣",
        "İ",
        "+14:00",
        "-15:00",
        "+9999",
        "99999999999999999999",
        "<t:",
        ":F>",
        "-",
        "00",
    ];

    private static readonly DateTimeZone[] All =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]),
    ];

    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(All);

    /// <summary>From 1970 to 2060, to the minute.</summary>
    public static Gen<LocalDateTime> Local { get; } = MinutesFrom(new LocalDateTime(1970, 1, 1, 0, 0), 90 * 366 * 1440);

    /// <summary>Of the words that readings are made of and of raw characters, with or without spaces between; or a reading with one of them put in.</summary>
    public static Gen<string> Typed { get; } = Gen.OneOf(Scramble(), Disturbed());

    /// <summary>Near the times at which the zone changes its clocks, more often than not.</summary>
    public static Gen<LocalDateTime> LocalIn(DateTimeZone zone) =>
        Gen.Frequency((1, Local), (2, Local.SelectMany(local => NearChange(zone, local))));

    private static Gen<LocalDateTime> NearChange(DateTimeZone zone, LocalDateTime local)
    {
        var interval = zone.GetZoneInterval(local.InZoneLeniently(zone).ToInstant());
        var change =
            interval.HasEnd && interval.End.InUtc().Year < 2100 ? interval.End.InZone(zone).LocalDateTime : local;
        return MinutesFrom(change.With(TimeAdjusters.TruncateToMinute).PlusDays(-4), 8 * 1440);
    }

    private static Gen<LocalDateTime> MinutesFrom(LocalDateTime start, int minutes) =>
        Gen.Choose(0, minutes).Select(minute => start.PlusMinutes(minute));

    private static Gen<string> Piece() =>
        Gen.Frequency(
            (8, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString())),
            (4, Gen.Constant(" "))
        );

    private static Gen<string> Scramble() =>
        from pieces in Piece().ArrayOf()
        from glue in Gen.Elements(" ", " ", "")
        select string.Join(glue, pieces);

    private static Gen<string> Disturbed() =>
        from typed in Gen.Elements(Readings.All.Select(row => row.Typed).ToArray())
        from at in Gen.Choose(0, typed.Length)
        from piece in Piece()
        select typed.Insert(at, piece);
}
