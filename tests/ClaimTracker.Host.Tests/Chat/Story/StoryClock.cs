using NodaTime;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>
/// The time of day that the script says, on one and the same day in Paris; from there it goes on as time does. What is shown to the minute
/// is therefore the same in every run, as long as no step takes a minute.
/// </summary>
internal sealed class StoryClock : TimeProvider
{
    private static readonly LocalDate Day = new(2026, 11, 24);
    private volatile Told told;

    public StoryClock(LocalTime start) => told = From(start);

    /// <summary>Where everybody in the story lives.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>Goes to another time of the day, a later one.</summary>
    public void Set(LocalTime time) => told = From(time);

    public override DateTimeOffset GetUtcNow()
    {
        var last = told;
        return last.At + GetElapsedTime(last.Since);
    }

    private Told From(LocalTime time) =>
        new(Day.At(time).InZoneStrictly(Zone).ToDateTimeOffset().ToUniversalTime(), GetTimestamp());

    private sealed record Told(DateTimeOffset At, long Since);
}
