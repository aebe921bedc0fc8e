namespace ClaimTracker.Host.Web.Access;

/// <summary>303: go there with GET, whatever the method was.</summary>
internal sealed class SeeOther(string localAddress) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = localAddress;
        return Task.CompletedTask;
    }
}
