using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Claims;

/// <summary>Which claims a verb is about.</summary>
internal static class ClaimFilterOptions
{
    public static Option<ClaimState?> State { get; } = Choice.Of<ClaimState>("--state", "Only claims in this state");

    public static Option<ArticleNumber?> Article { get; } =
        new("--article")
        {
            Description = "Only claims of this article, such as A-3",
            HelpName = "NUMBER",
            CustomParser = ReadArticle,
        };

    public static Option<string?> Search { get; } =
        new("--search") { Description = "Only claims that contain these words", HelpName = "WORDS" };

    public static ClaimFilter Read(ParseResult parsed) =>
        new()
        {
            State = parsed.GetValue(State),
            Article = parsed.GetValue(Article),
            Search = parsed.GetValue(Search),
        };

    private static ArticleNumber? ReadArticle(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (ArticleNumber.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        argument.AddError($"--article needs a number such as A-3; got '{text}'.");
        return null;
    }
}
