using System.Text.Json;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Articles.Api;

/// <summary>Other programs bring articles in here.</summary>
internal static class AddArticleApi
{
    private static readonly Actor Operator = new("api:key", "a program, through the API");

    public static IEndpointRouteBuilder MapAddArticleApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(ApiRoutes.Root + "/articles", PostAsync)
            .Needs(ApiKeyScope.Intake)
            .Takes()
            .WithName("AddArticle")
            .WithTags("Articles")
            .WithSummary("Brings an article in, by its address or with its text.")
            .AskedLike(NewArticle.Example, WebJson.Default.NewArticle)
            .Produces<ReceiptView>(StatusCodes.Status201Created, "application/json")
            .AnswersLike(ReceiptView.Example, WebJson.Default.ReceiptView);
        return routes;
    }

    internal static async Task<IResult> PostAsync(
        HttpContext context,
        ServedTeam team,
        ArticleIntake intake,
        IOptions<IntakeOptions> options,
        CancellationToken cancellationToken
    )
    {
        if (ApiRoutes.ProblemsOf(context) is { Count: > 0 } problems)
        {
            return ApiRoutes.Refuse(problems);
        }

        if (!context.Request.HasJsonContentType())
        {
            return FailureAnswer.Problem(
                StatusCodes.Status415UnsupportedMediaType,
                "The body needs the header 'Content-Type: application/json' and JSON after it."
            );
        }

        LimitBody(context, options.Value.MaxBytes);
        NewArticle? article;
        try
        {
            article = await JsonSerializer.DeserializeAsync(
                context.Request.Body,
                WebJson.Default.NewArticle,
                cancellationToken
            );
        }
        catch (JsonException unreadable)
        {
            return FailureAnswer.Problem(StatusCodes.Status400BadRequest, BadJson(unreadable));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return FailureAnswer.Problem(
                StatusCodes.Status413PayloadTooLarge,
                $"The body may have at most {options.Value.MaxBytes} bytes (Intake:MaxBytes); send a shorter text, or the address of the article."
            );
        }

        if (!(article ?? new NewArticle()).TryRead(out var source, out var facts, out var problem))
        {
            return FailureAnswer.Problem(StatusCodes.Status422UnprocessableEntity, problem);
        }

        var outcome = await intake.AddAsync(
            await team.FindAsync(cancellationToken),
            source,
            facts,
            ActorOf(Caller.Of(context).ByHeader?.Key),
            cancellationToken
        );
        return outcome.Is(out var receipt, out var refusal)
            ? Answer(receipt, context.Response)
            : FailureAnswer.Problem(StatusCodes.Status422UnprocessableEntity, refusal.ToString());
    }

    // The history says which key it was for good, whatever becomes of it.
    private static Actor ActorOf(LiveApiKey? key) =>
        key is null ? Operator : new Actor($"api:key:{key.Id.Value}", $"{key.Name} (API key {key.Id.Value})");

    private static JsonHttpResult<ReceiptView> Answer(IntakeReceipt receipt, HttpResponse response)
    {
        response.Headers.Location = ClaimAddress.Of(receipt.Number);
        return TypedResults.Json(
            ReceiptView.Of(receipt),
            WebJson.Default.ReceiptView,
            statusCode: receipt.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    private static void LimitBody(HttpContext context, int maxBytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes;
        }
    }

    private static string BadJson(JsonException unreadable) =>
        $"The body needs JSON such as {{\"address\":\"https://example.org/story\"}} or {{\"text\":\"…\",\"title\":\"…\"}}; it could not be read at {unreadable.Path ?? "$"}, line {unreadable.LineNumber + 1}.";
}
