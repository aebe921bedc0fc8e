using NodaTime;

namespace ClaimTracker.Core.Calendar.Languages;

/// <summary>What a word or a few words can mean where somebody says when. A word may have several, in one language or in two.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    public sealed record Number(int Value) : Meaning;

    public sealed record Weekday(IsoDayOfWeek Name) : Meaning;

    /// <param name="Value">1 to 12.</param>
    public sealed record Month(int Value) : Meaning;

    /// <summary>A length of time, such as an hour or a fortnight.</summary>
    public sealed record Unit(int Count, Length Of) : Meaning;

    /// <summary>A day counted from today, which is 0.</summary>
    public sealed record Day(int Ahead) : Meaning;

    /// <summary>A part of the day; all in minutes from its start, up to 24 hours.</summary>
    /// <param name="Usual">What it stands for when no other time is said.</param>
    /// <param name="IsToday">Whether the words name today too, as "tonight" does.</param>
    public sealed record Part(int Usual, int From, int To, bool IsToday) : Meaning;

    /// <summary>A time of day with a name.</summary>
    /// <param name="Minutes">From the start of the day, up to 24 hours.</param>
    public sealed record Clock(int Minutes) : Meaning;

    /// <summary>A word that says what the ones beside it are for.</summary>
    public sealed record Mark(Sign Sign) : Meaning;
}

internal enum Length
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Small words; the language files call each by its name in words, such as "end of".</summary>
internal enum Sign
{
    Am,
    Pm,
    OClock,
    In,
    FromNow,
    Ago,
    At,
    The,
    Of,
    And,
    Next,
    EndOf,
    Ordinal,
    Utc,
}
