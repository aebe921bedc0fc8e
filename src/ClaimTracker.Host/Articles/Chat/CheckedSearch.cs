using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Looks a text up among the claims that a team has decided.</summary>
internal sealed class CheckedSearch(ClaimIndex index, Databases databases)
{
    /// <summary>How many claims of one text are looked up: the most check-worthy ones.</summary>
    public const int MostQuestions = 5;

    /// <summary>How many decided claims are shown.</summary>
    public const int MostAnswers = 5;

    private const int AnswersEach = 3;

    // Up to this length a text is taken as one claim, as somebody would type it.
    private const int OneClaimChars = 120;

    /// <summary>What to ask for, and how many claims there were to choose from.</summary>
    public static (IReadOnlyList<string> Questions, int Claims) Questions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var claims = text.Length <= OneClaimChars ? [] : ClaimSplitter.Split(text, SplitOptions.Default).Claims;
        return claims.Count == 0
            ? ([text], 1)
            : (
                [
                    .. claims
                        .OrderByDescending(claim => claim.CheckWorthiness.Score)
                        .Take(MostQuestions)
                        .Select(claim => claim.Wording),
                ],
                claims.Count
            );
    }

    /// <summary>The decided claims most like any of the questions, most alike first.</summary>
    public async Task<IReadOnlyList<CheckedClaim>> FindAsync(
        TeamId team,
        IReadOnlyList<string> questions,
        CancellationToken cancellationToken
    )
    {
        var hits = new List<ClaimHit>();
        foreach (var question in questions)
        {
            hits.AddRange(await index.FindDecidedAsync(team, question, except: null, AnswersEach, cancellationToken));
        }

        ClaimNumber[] numbers =
        [
            .. hits.OrderByDescending(hit => hit.Likeness)
                .ThenBy(hit => hit.Number)
                .Select(hit => hit.Number)
                .Distinct()
                .Take(MostAnswers),
        ];
        await using var db = databases.Open(team);
        var verdicts = await db.ReadVerdictsAsync(numbers, cancellationToken);
        var wordings = await db.ReadWordingsAsync(numbers, cancellationToken);
        return
        [
            .. numbers
                .Where(number => verdicts.ContainsKey(number) && wordings.ContainsKey(number))
                .Select(number => new CheckedClaim(number, wordings[number], verdicts[number])),
        ];
    }
}
