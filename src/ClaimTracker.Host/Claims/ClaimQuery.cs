using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Claims;

/// <summary>What an address says after its question mark about which claims are meant, word for word.</summary>
internal sealed record ClaimQuery(
    string? State = null,
    string? Article = null,
    string? Search = null,
    string? After = null,
    string? Before = null
)
{
    /// <summary>What the words mean, and a sentence for each that means nothing.</summary>
    public ClaimRequest Read()
    {
        var problems = new List<string>();
        return new ClaimRequest(
            new ClaimFilter
            {
                State = ReadState(problems),
                Article = ReadArticle(problems),
                Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
            },
            ReadCursor("after", After, problems),
            ReadCursor("before", Before, problems),
            problems
        );
    }

    private ClaimState? ReadState(List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(State))
        {
            return null;
        }

        if (Choice.TryRead<ClaimState>(State, out var state))
        {
            return state;
        }

        problems.Add($"'state' needs one of {string.Join(", ", Enum.GetNames<ClaimState>())}; got '{State}'.");
        return null;
    }

    private ArticleNumber? ReadArticle(List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(Article))
        {
            return null;
        }

        if (ArticleNumber.TryParse(Article, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add($"'article' needs a number such as A-3; got '{Article}'.");
        return null;
    }

    private static ClaimCursor? ReadCursor(string name, string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (ClaimCursor.TryParse(text, out var cursor))
        {
            return cursor;
        }

        problems.Add($"'{name}' needs a place as an earlier page gave it, such as 0.87~17; got '{text}'.");
        return null;
    }
}

/// <summary>Which claims are meant, and from which place on.</summary>
internal sealed record ClaimRequest(
    ClaimFilter Filter,
    ClaimCursor? After,
    ClaimCursor? Before,
    IReadOnlyList<string> Problems
);
