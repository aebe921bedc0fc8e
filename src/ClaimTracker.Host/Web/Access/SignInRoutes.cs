namespace ClaimTracker.Host.Web.Access;

/// <summary>Signing in to the board, and out.</summary>
internal static class SignInRoutes
{
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Get).OpenToAll();
        routes.MapPost("/sign-in", PostAsync).OpenToAll();
        routes.MapPost("/sign-out", SignIn.SignOut).OpenToAll();
        return routes;
    }

    internal static IResult Get(string? back, AccessKey key)
    {
        var target = LocalAddress.OrHome(back);
        return key.IsSet ? SignIn.Ask(target, statusCode: StatusCodes.Status200OK) : new SeeOther(target);
    }

    internal static async Task<IResult> PostAsync(
        HttpContext context,
        SignIn signIn,
        AccessKey key,
        CancellationToken cancellationToken
    )
    {
        if (!context.Request.HasFormContentType)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        string? back = form["back"];
        return key.IsSet ? signIn.Try(context, form["key"], back) : new SeeOther(LocalAddress.OrHome(back));
    }
}
