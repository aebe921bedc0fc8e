using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Web;

/// <summary>A "no" in the form the reader can use: a page for people, problem details (RFC 9457) for programs.</summary>
internal static class FailureAnswer
{
    private const string Html = "text/html";

    public static IResult For(
        HttpContext context,
        int statusCode,
        string title,
        string sentence,
        string? reference = null
    ) =>
        IsForPrograms(context.Request)
            ? Problem(statusCode, sentence, reference)
            : new Page<Notice, NoticeView>(
                new NoticeView(title, sentence) { Reference = reference, IsForEverybody = !Viewer.Of(context).IsTeam },
                statusCode
            );

    public static ProblemHttpResult Problem(int statusCode, string sentence, string? reference = null) =>
        TypedResults.Problem(
            sentence,
            statusCode: statusCode,
            extensions: reference is null
                ? null
                : new Dictionary<string, object?>(StringComparer.Ordinal) { ["reference"] = reference }
        );

    /// <summary>The API always answers programs; an export does unless a browser asks for it.</summary>
    public static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || (
            request.Path.StartsWithSegments("/export", StringComparison.OrdinalIgnoreCase)
            && !request.Headers.Accept.ToString().Contains(Html, StringComparison.OrdinalIgnoreCase)
        );
}
