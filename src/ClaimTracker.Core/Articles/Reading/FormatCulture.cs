using System.Globalization;

namespace ClaimTracker.Core.Articles.Reading;

internal static class FormatCulture
{
    /// <summary>The culture that <c>string.Format</c> was asked for; the invariant one (English words) when it was not.</summary>
    public static CultureInfo Culture(this IFormatProvider? provider) =>
        provider as CultureInfo ?? CultureInfo.InvariantCulture;
}
