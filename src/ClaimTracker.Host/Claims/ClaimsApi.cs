using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Claims;

/// <summary>Claims for other programs, a page at a time.</summary>
internal static class ClaimsApi
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;

    public static IEndpointRouteBuilder MapClaimsApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/claims", GetAsync).Needs(ApiKeyScope.Read).WithName("ListClaims");
        return routes;
    }

    internal static async Task<Results<JsonHttpResult<ClaimListView>, ProblemHttpResult>> GetAsync(
        [AsParameters] ClaimQuery query,
        string? limit,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        var problems = request.Problems.ToList();
        var count = ReadLimit(limit, problems);
        if (query.Before is not null)
        {
            problems.Add("The API goes forwards alone; use 'after' in place of 'before'.");
        }

        if (problems.Count > 0)
        {
            return FailureAnswer.Problem(StatusCodes.Status400BadRequest, string.Join(' ', problems));
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var list = await db.ListClaimsAsync(request.Filter, request.After, count, cancellationToken);
        return TypedResults.Json(ClaimListView.Of(list), WebJson.Default.ClaimListView);
    }

    private static int ReadLimit(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return UsualLimit;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MostLimit
        )
        {
            return limit;
        }

        problems.Add($"'limit' needs a whole number from 1 to {MostLimit}; got '{text}'.");
        return UsualLimit;
    }
}
