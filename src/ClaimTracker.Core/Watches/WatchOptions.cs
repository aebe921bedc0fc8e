using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Watches;

/// <summary>How often feeds are read, and how much they may bring. Checked by <see cref="WatchOptionsValidator"/> at start.</summary>
public sealed class WatchOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Watches";

    /// <summary>Shortest pause between two readings of a feed; a site may ask for a longer one. Default 15 min; 5 min to 1 day.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Most feeds that one team may watch, paused ones included. Default 20; 1 to 1000.</summary>
    public int MostPerTeam { get; set; } = 20;

    /// <summary>Most new articles of one reading that are brought in at once; the next ones follow after <see cref="Every"/>. Default 10; 1 to 100.</summary>
    public int MostItemsAtOnce { get; set; } = 10;

    /// <summary>Most articles that watches bring to one team in 24 hours; what is more waits. Default 100; 1 to 10000.</summary>
    public int MostArticlesPerDay { get; set; } = 100;
}

/// <summary>Says everything that is wrong with the section "Watches", with the key, the limit and the value.</summary>
public sealed class WatchOptionsValidator : IValidateOptions<WatchOptions>
{
    private const int MostWatches = 1000;
    private const int MostAtOnce = 100;
    private const int MostADay = 10_000;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.Every < Shortest || options.Every > Longest)
        {
            problems.AddError($"must be between {Shortest} and {Longest}; got {options.Every}.", "Watches:Every");
        }

        Check(options.MostPerTeam, MostWatches, "Watches:MostPerTeam", problems);
        Check(options.MostItemsAtOnce, MostAtOnce, "Watches:MostItemsAtOnce", problems);
        Check(options.MostArticlesPerDay, MostADay, "Watches:MostArticlesPerDay", problems);
        return problems.Build();
    }

    private static void Check(int value, int most, string key, ValidateOptionsResultBuilder problems)
    {
        if (value < 1 || value > most)
        {
            problems.AddError($"must be between 1 and {most}; got {value}.", key);
        }
    }
}
