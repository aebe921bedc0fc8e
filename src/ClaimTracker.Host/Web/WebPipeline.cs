using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web;

/// <summary>What every request goes through before its own handler.</summary>
internal static class WebPipeline
{
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseProxies(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Proxies);
        app.UseSecurityHeaders();
        app.UseMiddleware<FailureMiddleware>();
        app.UseStatusCodePages(failed => AnswerAsync(failed.HttpContext));
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RequestRateMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
        return app;
    }

    /// <summary>Gives words to a status that nobody said anything about, such as that of an unknown address.</summary>
    private static Task AnswerAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var title = status == StatusCodes.Status404NotFound ? "Nothing here" : "That did not work";
        return FailureAnswer.For(context, status, title, StatusSentence.Of(status)).ExecuteAsync(context);
    }
}
