namespace ClaimTracker.Host.Web.Access;

/// <summary>Finds out who sends a request; what they may do is <see cref="AccessMiddleware"/>'s.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, AccessKey first, Keyring keyring, Tickets tickets)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SameForAll>() is null)
        {
            await FindAsync(context);
        }

        await next(context);
    }

    private async Task FindAsync(HttpContext context)
    {
        var caller = new Caller(
            BearerKey.Read(context.Request) is { } candidate
                ? await keyring.FindAsync(candidate, context.RequestAborted)
                : null,
            await FindByTicketAsync(context)
        );
        Caller.Set(context, caller);
        if ((caller.ByHeader ?? caller.ByTicket)?.Key is { } key)
        {
            keyring.NoteUse(context, key);
        }

        if (caller.ByTicket is not null)
        {
            Viewer.LetIn(context);
        }
    }

    private async Task<KeyHolder?> FindByTicketAsync(HttpContext context) =>
        !first.IsSet && LocalAddress.IsAskedByItsName(context.Request) ? KeyHolder.Local
        : tickets.Read(context.Request.Cookies[SignIn.CookieName]) is { } holder
            ? await keyring.FindAsync(holder, context.RequestAborted)
        : null;
}
