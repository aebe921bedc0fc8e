using System.Globalization;
using ClaimTracker.Core.Digests;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web.Pages;
using NodaTime;

namespace ClaimTracker.Host.Digests;

/// <summary>One digest on a page of its own.</summary>
public sealed record DigestView(Digest Digest) : IPageView
{
    public string Title => $"Digest of {Day(Digest.On)}";

    public DigestContent Content => Digest.Content;

    /// <summary>A day for people: "Monday, 9 March 2026".</summary>
    internal static string Day(LocalDate day) =>
        $"{day.DayOfWeek}, {ClaimWords.Day(new DateOnly(day.Year, day.Month, day.Day))}";

    /// <summary>What happened, in one line.</summary>
    internal static string Summary(DigestContent content)
    {
        if (content.IsQuiet)
        {
            return "Nothing came in and nothing was decided.";
        }

        string[] parts =
        [
            content.NewFrom == 0
                ? Counted(0, "new claim")
                : $"{Counted(content.NewClaims.Count, "new claim")} from {Counted(content.NewFrom, "article")}",
            Counted(content.Verdicts.Count, "verdict"),
            Counted(content.Corrections.Count, "correction"),
        ];
        return $"{string.Join(", ", parts)}.";
    }

    /// <summary>Whether something had waited for more than a day.</summary>
    internal static bool IsOverdue(DateTimeOffset since, DateTimeOffset until) => until - since > TimeSpan.FromDays(1);

    /// <summary>How long something had waited: "3 days", "5 hours", "less than an hour".</summary>
    internal static string Waited(DateTimeOffset since, DateTimeOffset until)
    {
        var waited = until - since;
        return waited.TotalDays >= 2 ? Counted((int)waited.TotalDays, "day")
            : waited.TotalHours >= 1 ? Counted((int)waited.TotalHours, "hour")
            : "less than an hour";
    }

    /// <summary>"1 new claim", "12 new claims".</summary>
    internal static string Counted(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}

/// <summary>The digests there are, the newest first.</summary>
/// <param name="OlderAddress">Absent on the last page.</param>
public sealed record DigestListView(IReadOnlyList<Digest> Digests, string? OlderAddress) : IPageView
{
    public string Title => "Digests";
}
