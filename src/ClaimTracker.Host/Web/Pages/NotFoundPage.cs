namespace ClaimTracker.Host.Web.Pages;

/// <summary>404, and a sentence about what was looked for.</summary>
internal sealed class NotFoundPage(string title, string sentence) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status404NotFound;

    public Task ExecuteAsync(HttpContext httpContext) =>
        FailureAnswer.For(httpContext, StatusCodes.Status404NotFound, title, sentence).ExecuteAsync(httpContext);
}
