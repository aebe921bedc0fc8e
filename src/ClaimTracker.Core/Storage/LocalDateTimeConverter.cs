using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Storage;

/// <summary>A time on the wall as <c>2026-12-01T09:00:00</c>: it belongs to a zone that another column names.</summary>
internal sealed class LocalDateTimeConverter()
    : ValueConverter<LocalDateTime, string>(
        local => LocalDateTimePattern.GeneralIso.Format(local),
        text => LocalDateTimePattern.GeneralIso.Parse(text).Value
    )
{
    public const int Chars = 19;
}

/// <summary>A day as <c>2026-12-01</c>.</summary>
internal sealed class LocalDateConverter()
    : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date),
        text => LocalDatePattern.Iso.Parse(text).Value
    )
{
    public const int Chars = 10;
}
