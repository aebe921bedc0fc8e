namespace ClaimTracker.Host.Web.Access;

/// <summary>Lets a request in, or says what it needs.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, Keyring keyring, SignIn signIn, BearerKey bearer)
{
    private const string OnlyHere =
        "Without a key this board is open to its own machine alone, by the names localhost and 127.0.0.1; make a key with 'claimtracker key add', or set Web:Key, to reach it by another name.";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsForEverybody(context))
        {
            if (await RefuseAsync(context) is { } refusal)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            Viewer.LetIn(context);
        }

        await next(context);
    }

    private static bool IsForEverybody(HttpContext context)
    {
        // An address that leads nowhere keeps no secret.
        if (context.GetEndpoint()?.Metadata is not { } marks || marks.GetMetadata<OpenToAll>() is not null)
        {
            return true;
        }

        // Whoever brings no key reads what everybody reads; whoever brings a wrong one is told.
        return marks.GetMetadata<HasPublicFace>() is not null
            && !BringsKey(context)
            && Caller.Of(context).ByTicket is null;
    }

    private static bool BringsKey(HttpContext context) =>
        BearerKey.IsIn(context.Request) || context.Request.Query.ContainsKey(LocalAddress.KeyParameter);

    private async Task<IResult?> RefuseAsync(HttpContext context)
    {
        var caller = Caller.Of(context);
        var isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if ((isApi ? caller.ByHeader : caller.ByTicket ?? caller.ByHeader) is { } holder)
        {
            return Need.Refuse(context, holder);
        }

        if (isApi)
        {
            return await bearer.RefuseAsync(context);
        }

        if (!await keyring.HasAnyAsync(context.RequestAborted))
        {
            return FailureAnswer.For(context, StatusCodes.Status403Forbidden, "Not by this name", OnlyHere);
        }

        if (BearerKey.IsIn(context.Request) || FailureAnswer.IsForPrograms(context.Request))
        {
            return await bearer.RefuseAsync(context);
        }

        var clean = LocalAddress.WithoutKey(context.Request);
        return context.Request.Query.TryGetValue(LocalAddress.KeyParameter, out var candidate)
            ? await signIn.TryAsync(context, candidate, clean)
            : SignIn.Ask(clean);
    }
}
