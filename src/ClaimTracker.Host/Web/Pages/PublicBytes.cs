namespace ClaimTracker.Host.Web.Pages;

/// <summary>A document for everybody, whole, that may be kept for a minute.</summary>
internal sealed class PublicBytes(byte[] bytes, string mediaType, int statusCode = StatusCodes.Status200OK)
    : IResult,
        IStatusCodeHttpResult
{
    public int? StatusCode => statusCode;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (statusCode == StatusCodes.Status200OK && PublicCopy.IsKnown(httpContext, bytes))
        {
            return;
        }

        httpContext.Response.StatusCode = statusCode;
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
