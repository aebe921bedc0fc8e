using Spectre.Console;

namespace ClaimTracker.Host.Hosting;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
internal sealed record Finding(Health Health, string What, string Found)
{
    public string Mark =>
        Health switch
        {
            Health.Well => "ok     ",
            Health.Missing => "missing",
            _ => "FAILS  ",
        };

    public Color Colour =>
        Health switch
        {
            Health.Well => Color.Green,
            Health.Missing => Color.Yellow,
            _ => Color.Red,
        };
}

internal enum Health
{
    Well,

    /// <summary>Not there, and the program runs without it.</summary>
    Missing,
    Fails,
}
