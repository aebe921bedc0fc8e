using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Web.Api;

/// <summary>A value as JSON, with the name of this copy: whoever has it already gets 304 (RFC 9110, 15.4.5).</summary>
internal sealed class ApiAnswer<T>(T value, JsonTypeInfo<T> type) : IResult, IStatusCodeHttpResult
{
    private const string MediaType = "application/json";

    public int? StatusCode => StatusCodes.Status200OK;

    public T Value => value;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        if (PrivateCopy.IsKnown(httpContext, bytes))
        {
            return;
        }

        httpContext.Response.ContentType = MediaType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
