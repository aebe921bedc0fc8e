namespace ClaimTracker.Host.Web.Pages;

/// <summary>A document for everybody, whole, that may be kept for a minute.</summary>
internal sealed class PublicBytes(byte[] bytes, string mediaType) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (PublicCopy.IsKnown(httpContext, bytes))
        {
            return;
        }

        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
