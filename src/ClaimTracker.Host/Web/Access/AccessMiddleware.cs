using System.Net;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Lets a request in, or says what it needs.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessKey key, SignIn signIn, BearerKey bearer)
{
    private const string NoKey =
        "The API needs a key and Web:Key is not set; set the environment variable CLAIMTRACKER_Web__Key to at least 16 characters and start again.";

    private const string OnlyHere =
        "Without a key this board is open to its own machine alone, by the names localhost and 127.0.0.1; set Web:Key to reach it by another name.";

    public Task InvokeAsync(HttpContext context)
    {
        var isTeam = IsTeam(context);
        if (isTeam)
        {
            Viewer.LetIn(context);
        }

        // An address that leads nowhere keeps no secret.
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            return next(context);
        }

        // Whoever brings no key reads what everybody reads; whoever brings a wrong one is told.
        if (endpoint.Metadata.GetMetadata<HasPublicFace>() is not null && !BringsKey(context) && !isTeam)
        {
            return next(context);
        }

        if (Refuse(context) is { } refusal)
        {
            return refusal.ExecuteAsync(context);
        }

        Viewer.LetIn(context);
        return next(context);
    }

    private static bool BringsKey(HttpContext context) =>
        BearerKey.IsIn(context.Request) || context.Request.Query.ContainsKey(LocalAddress.KeyParameter);

    private bool IsTeam(HttpContext context) =>
        key.IsSet ? signIn.HasTicket(context) : RefuseOtherNames(context) is null;

    private IResult? Refuse(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return key.IsSet ? bearer.Refuse(context) : FailureAnswer.Problem(StatusCodes.Status403Forbidden, NoKey);
        }

        if (!key.IsSet)
        {
            return RefuseOtherNames(context);
        }

        if (signIn.HasTicket(context))
        {
            return null;
        }

        if (BearerKey.IsIn(context.Request) || FailureAnswer.IsForPrograms(context.Request))
        {
            return bearer.Refuse(context);
        }

        var clean = LocalAddress.WithoutKey(context.Request);
        return context.Request.Query.TryGetValue(LocalAddress.KeyParameter, out var candidate)
            ? signIn.Try(context, candidate, clean)
            : SignIn.Ask(clean);
    }

    /// <summary>A page from elsewhere can point its own name at this machine and then read what the browser gets (DNS rebinding).</summary>
    private static IResult? RefuseOtherNames(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var isOurs =
            host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return isOurs ? null : FailureAnswer.For(context, StatusCodes.Status403Forbidden, "Not by this name", OnlyHere);
    }
}
