using ClaimTracker.Host.Claims;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Host.Digests;

/// <summary>Where digests are on the web.</summary>
internal static class DigestAddress
{
    public const string List = "/digests";
    public const string Feed = "/digests/feed";

    /// <summary>The page of one digest.</summary>
    public static string Of(LocalDate day) => $"{List}/{Write(day)}";

    /// <summary>The list, from the digest before that day on.</summary>
    public static string Before(LocalDate day) => $"{List}?before={Write(day)}";

    /// <summary>The page as people reach it from outside; absent when the web is not open to the team.</summary>
    public static Uri? Digest(this TeamLinks links, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(links);
        return links.To(Of(day));
    }

    /// <summary>The place of a section on that page, by the name of the section.</summary>
    public static string Anchor(string section) =>
        section switch
        {
            "NewClaims" => "new-claims",
            "FollowUps" => "follow-ups",
            _ => section.ToLowerInvariant(),
        };

    public static bool TryRead(string? text, out LocalDate day)
    {
        var read = LocalDatePattern.Iso.Parse(text ?? "");
        day = read.Success ? read.Value : default;
        return read.Success;
    }

    public static string Write(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
