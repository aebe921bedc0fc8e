using System.Globalization;

namespace ClaimTracker.Host.Web.Api;

/// <summary>How many a page of a list has.</summary>
internal static class ApiLimit
{
    public const string Name = "limit";
    public const int Usual = 50;
    public const int Most = 200;

    public static int Read(string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Usual;
        }

        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= Most
        )
        {
            return limit;
        }

        problems.Add($"'{Name}' needs a whole number from 1 to {Most}; got '{typed}'.");
        return Usual;
    }
}
