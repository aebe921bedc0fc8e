using ClaimTracker.Discord.Simulator.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>
/// The page on which people look at the simulated Discord and act in it: <c>/</c>, its files, and <c>/page</c> for what it asks. All it
/// does goes through the driver (<see cref="Person"/>), so it holds no rule of Discord itself.
/// </summary>
internal static class PageRoutes
{
    public static void MapPage(this WebApplication web, Stage stage, PageWords words)
    {
        web.UsePageGuard();
        PageFiles.Map(web);
        var open = new OpenThings();
        var reading = new PageReading(stage, words);
        var acting = new PageActions(stage, open);
        var changes = new PageChanges(stage.World);

        var page = web.MapGroup("/page");
        page.AddEndpointFilter(RefuseAsync);
        page.MapGet("/people", reading.People);
        page.MapPost("/files", (HttpRequest request, string name) => KeepAsync(request, name, open));
        page.MapPost("/forms/{form}", acting.SubmitAsync);

        var person = page.MapGroup("/as/{person}");
        person.MapGet("/world", reading.World);
        person.MapGet("/changes", (ulong person, CancellationToken end) => Changes(stage, changes, person, end));
        person.MapPost("/direct", acting.OpenDirect);

        var channel = person.MapGroup("/channels/{channel}");
        channel.MapGet("/", reading.Conversation);
        channel.MapPost("/say", acting.Say);
        channel.MapPost("/slash", acting.SlashAsync);
        channel.MapPost("/suggest", acting.SuggestAsync);
        channel.MapPost("/people/{user}/menu", acting.UserMenuAsync);
        channel.MapPost("/messages/{message}/menu", acting.MessageMenuAsync);
        channel.MapPost("/messages/{message}/click", acting.ClickAsync);
        channel.MapPost("/messages/{message}/select", acting.SelectAsync);
    }

    // What Discord's own program would not let a person do is no error of the page: it is shown where it was tried.
    private static async ValueTask<object?> RefuseAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (NotPossibleException refusal)
        {
            return TypedResults.Ok(new PageAnswer("refused") { Reason = refusal.Message });
        }
    }

    private static async Task<Ok<KeptFileView>> KeepAsync(HttpRequest request, string name, OpenThings open)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        var kind = string.IsNullOrEmpty(request.ContentType) ? "application/octet-stream" : request.ContentType;
        return TypedResults.Ok(new KeptFileView(open.Files.Keep(new SimulatedFile(name, bytes.ToArray(), kind))));
    }

    private static Results<ServerSentEventsResult<PageChange>, NotFound> Changes(
        Stage stage,
        PageChanges changes,
        ulong person,
        CancellationToken cancellationToken
    ) =>
        stage.World.Do(() => stage.World.User(person)) is { } user
            ? TypedResults.ServerSentEvents(changes.WatchAsync(user, cancellationToken))
            : TypedResults.NotFound();
}
