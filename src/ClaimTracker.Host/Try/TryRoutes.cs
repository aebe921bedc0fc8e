using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using ClaimTracker.Language.Splitting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Try;

/// <summary>Anybody pastes a text and sees its claims. Nothing of it is stored or logged.</summary>
internal static class TryRoutes
{
    public const string Address = "/try";

    // A form may write each character as nine: three bytes, three signs each.
    private const int LargestBodyBytes = (9 * TryForm.MaxChars) + 1024;

    public static IEndpointRouteBuilder MapTry(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Get).OpenToAll().WithName("Try");
        routes.MapPost(Address, PostAsync).OpenToAll().WithName("TrySplit");
        return routes;
    }

    internal static IResult Get(IOptions<WebOptions> options) =>
        options.Value.TryPage ? Show(new TryView(TryForm.Empty)) : Off();

    internal static async Task<IResult> PostAsync(
        HttpContext context,
        ArticleIntake intake,
        TryLimit limit,
        IOptions<WebOptions> options,
        CancellationToken cancellationToken
    )
    {
        if (!options.Value.TryPage)
        {
            return Off();
        }

        if (!context.Request.HasFormContentType)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await ReadAsync(context, cancellationToken) is not { } form)
        {
            return Show(new TryView(TryForm.Empty) { Problem = TryForm.TooLong }, StatusCodes.Status413PayloadTooLarge);
        }

        if (form.Problem is { } problem)
        {
            return Show(new TryView(form) { Problem = problem }, StatusCodes.Status422UnprocessableEntity);
        }

        using var place = await limit.TakeAsync(context, cancellationToken);
        if (!place.IsAcquired)
        {
            context.Response.Headers.RetryAfter = TryLimit.Wait;
            return Show(new TryView(form) { Problem = TryLimit.TooOften }, StatusCodes.Status429TooManyRequests);
        }

        return await SplitAsync(intake, form, cancellationToken);
    }

    private static async Task<IResult> SplitAsync(
        ArticleIntake intake,
        TryForm form,
        CancellationToken cancellationToken
    )
    {
        var outcome = await intake.PreviewAsync(
            new ArticleSource.Pasted(form.Text),
            StatedFacts.None with
            {
                PublishedOn = form.PublishedOn,
            },
            ClaimUnit.Clause,
            cancellationToken
        );
        return outcome.Is(out var preview, out var refusal)
            ? Show(new TryView(form) { Found = TriedText.Of(preview) })
            : Show(new TryView(form) { Problem = refusal.ToString() }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<TryForm?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBodyBytes;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(cancellationToken);
            return TryForm.Read(form["text"], form["published"]);
        }
        catch (Exception tooLarge)
            when (tooLarge is BadHttpRequestException { StatusCode: 413 } or InvalidDataException)
        {
            return null;
        }
    }

    private static Page<TrySheet, TryView> Show(TryView view, int statusCode = StatusCodes.Status200OK) =>
        new(view, statusCode);

    private static NotFoundPage Off() => new("Nothing here", "This desk does not offer to try a text here.");
}
