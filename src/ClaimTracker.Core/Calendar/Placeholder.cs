using NodaTime;

namespace ClaimTracker.Core.Calendar;

public sealed record When(LocalDateTime Local, DateTimeZone Zone, Instant At, bool HadTime);

public sealed record Repeat(string Text)
{
    public static Repeat Never { get; } = new("never");

    public static Repeat Parse(string text) => new(text);

    public override string ToString() => Text;

    public Instant? Next(LocalDateTime first, DateTimeZone zone, Instant after) =>
        first.InZoneLeniently(zone).ToInstant() > after && Text.Length > 0 ? after : null;
}
