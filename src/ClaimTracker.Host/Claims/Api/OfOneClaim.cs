using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Claims.Api;

/// <summary>What belongs to one claim: read when the team has it, and refused with a sentence when not.</summary>
internal static class OfOneClaim
{
    public static async Task<IResult> AnswerAsync(
        string number,
        HttpContext context,
        ServedTeam team,
        Func<ClaimTrackerContext, ClaimNumber, CancellationToken, Task<IResult>> read,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        if (ApiRoutes.ProblemsOf(context) is { Count: > 0 } problems)
        {
            return ApiRoutes.Refuse(problems);
        }

        if (!ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim))
        {
            return Missing($"A claim has a number such as C-17; the address says '{number}'.");
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var words = await db.ReadWordingsAsync([claim], cancellationToken);
        return words.Count == 0 ? Missing($"There is no claim {claim}.") : await read(db, claim, cancellationToken);
    }

    private static ProblemHttpResult Missing(string sentence) =>
        FailureAnswer.Problem(StatusCodes.Status404NotFound, sentence);
}
