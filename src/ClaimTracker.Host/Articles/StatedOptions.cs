using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Core.Intake;

namespace ClaimTracker.Host.Articles;

/// <summary>What the person who brings an article in may say about it.</summary>
internal static class StatedOptions
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Option<string?> Title { get; } = new("--title") { Description = "The headline", HelpName = "TEXT" };

    public static Option<DateOnly?> Published { get; } =
        new("--published")
        {
            Description = "The day it was published, as 2026-11-20",
            HelpName = "DATE",
            CustomParser = ReadDate,
        };

    public static Option<string?> Publisher { get; } =
        new("--publisher") { Description = "The paper or site it appeared in", HelpName = "NAME" };

    public static Option<string?> Byline { get; } = new("--byline") { Description = "Who wrote it", HelpName = "NAME" };

    public static StatedFacts Read(ParseResult parsed) =>
        new()
        {
            Title = parsed.GetValue(Title),
            PublishedOn = parsed.GetValue(Published),
            Publisher = parsed.GetValue(Publisher),
            Byline = parsed.GetValue(Byline),
        };

    private static DateOnly? ReadDate(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        argument.AddError($"--published needs a date such as 2026-11-20; got '{text}'.");
        return null;
    }
}
