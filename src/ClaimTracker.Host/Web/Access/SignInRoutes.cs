namespace ClaimTracker.Host.Web.Access;

/// <summary>Signing in to the board, and out.</summary>
internal static class SignInRoutes
{
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", GetAsync).OpenToAll();
        routes.MapPost("/sign-in", PostAsync).OpenToAll();
        routes.MapPost("/sign-out", SignIn.SignOut).OpenToAll();
        return routes;
    }

    internal static async Task<IResult> GetAsync(
        string? back,
        string? link,
        HttpContext context,
        SignIn signIn,
        Keyring keyring
    )
    {
        if (link is not null)
        {
            return signIn.Offer(link);
        }

        var target = LocalAddress.OrHome(back);
        return await NeedsKeyAsync(context, keyring)
            ? SignIn.Ask(target, statusCode: StatusCodes.Status200OK)
            : new SeeOther(target);
    }

    internal static async Task<IResult> PostAsync(
        HttpContext context,
        SignIn signIn,
        Keyring keyring,
        CancellationToken cancellationToken
    )
    {
        if (!context.Request.HasFormContentType)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form.TryGetValue(BoardLinks.Parameter, out var link))
        {
            return signIn.TryLink(context, link);
        }

        string? back = form["back"];
        return await NeedsKeyAsync(context, keyring)
            ? await signIn.TryAsync(context, form["key"], back)
            : new SeeOther(LocalAddress.OrHome(back));
    }

    /// <summary>False where everything is open without one, and where there is none to be shown.</summary>
    private static async Task<bool> NeedsKeyAsync(HttpContext context, Keyring keyring) =>
        Caller.Of(context).ByTicket != KeyHolder.Local && await keyring.HasAnyAsync(context.RequestAborted);
}
