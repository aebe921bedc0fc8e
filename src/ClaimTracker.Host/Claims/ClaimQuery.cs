using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Claims;

/// <summary>What an address says after its question mark about which claims are meant, word for word.</summary>
internal sealed record ClaimQuery(
    string? State = null,
    string? Article = null,
    string? Search = null,
    string? Rating = null,
    string? Publisher = null,
    string? From = null,
    string? Until = null,
    string? Since = null,
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
                State = QueryWords.ReadChoice<ClaimState>("state", State, problems),
                Rating = QueryWords.ReadChoice<Rating>("rating", Rating, problems),
                Article = QueryWords.ReadArticle("article", Article, problems),
                Publisher = QueryWords.ReadText(Publisher),
                Search = QueryWords.ReadText(Search),
                From = QueryWords.ReadDay("from", From, problems),
                Before = QueryWords.ReadEndOfDay("until", Until, problems),
                Since = QueryWords.ReadMoment("since", Since, problems),
            },
            ReadCursor("after", After, problems),
            ReadCursor("before", Before, problems),
            problems
        );
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
