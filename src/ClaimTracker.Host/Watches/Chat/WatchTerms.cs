using System.Globalization;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>Watches in people's words.</summary>
internal static class WatchTerms
{
    private const int TitleChars = 70;
    private const int LinkChars = 190;
    private const int TroubleChars = 110;

    /// <summary>"**W-3** The Example": number, title, and the feed behind it where its address is short enough.</summary>
    public static string Name(Watch watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return $"**{watch.Number}** {Linked(watch.Title, watch.Address, TitleChars)}";
    }

    /// <summary>Words that lead to an address; the words and the site's name where the address is too long for a line.</summary>
    public static string Linked(string words, string address, int mostChars)
    {
        var target = new Uri(address);
        var link = Markup.Link(Fitting.Fit(words, mostChars), target);
        return link.Length <= LinkChars
            ? link
            : $"{Markup.Plain(words, mostChars)} ({Markup.Plain(target.IdnHost, 60)})";
    }

    /// <summary>A line of the list, with Discord's marks.</summary>
    public static string Line(Watch watch, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return $"{Name(watch)} · {Standing(watch, culture)}";
    }

    /// <summary>"every 15 minutes"; whole hours, and what is longer than two, in hours.</summary>
    public static string Often(TimeSpan interval, CultureInfo culture)
    {
        var minutes = (long)Math.Round(interval.TotalMinutes);
        return minutes % 60 == 0 || minutes > 120
            ? WatchWords.Hours(culture, (long)Math.Round(interval.TotalHours))
            : WatchWords.Minutes(culture, minutes);
    }

    /// <summary>Why it could not be read, in the reader's language.</summary>
    public static string Trouble(string? english, string? french, CultureInfo culture, int mostChars) =>
        Markup.Plain((culture == ChatLanguage.French ? french : english) ?? english ?? "", mostChars);

    private static string Standing(Watch watch, CultureInfo culture)
    {
        var read = watch.ReadAt is { } at ? Markup.Time(at, TimeStyle.Relative) : "";
        var trouble = Trouble(watch.Trouble, watch.TroubleInFrench, culture, TroubleChars);
        return watch switch
        {
            { State: WatchState.Paused } => WatchWords.Say(culture, "Line_Paused", read),
            { State: WatchState.GivenUp } => WatchWords.Say(culture, "Line_GivenUp", read, trouble),
            { FailingSince: not null, NextAt: { } next } => WatchWords.Say(
                culture,
                "Line_Failing",
                read,
                trouble,
                Markup.Time(next, TimeStyle.Relative)
            ),
            _ => WatchWords.Say(culture, "Line_Active", read),
        };
    }
}
