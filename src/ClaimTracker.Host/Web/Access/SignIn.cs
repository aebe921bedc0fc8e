using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Opens the board for a browser: checks a key it brings, and gives it a cookie.</summary>
internal sealed partial class SignIn(
    Keyring keyring,
    Tickets tickets,
    BoardLinks links,
    SignInAttempts attempts,
    ILogger<SignIn> logger
)
{
    public const string CookieName = "claimtracker-access";
    private const string WrongKey =
        "That is not the key of this board; check it, or ask whoever runs this server for one.";

    /// <summary>Whether the request brings a cookie of ours, valid or not.</summary>
    public static bool IsByCookie(HttpContext context) => context.Request.Cookies.ContainsKey(CookieName);

    /// <summary>Sets the cookie and goes to <paramref name="back"/> when the key is right; asks again when not.</summary>
    public async Task<IResult> TryAsync(HttpContext context, string? candidate, string? back)
    {
        var target = LocalAddress.OrHome(back);
        if (!attempts.Take(context))
        {
            Log.TooOften(logger, context.Connection.RemoteIpAddress);
            context.Response.Headers.RetryAfter = SignInAttempts.Wait;
            return Ask(target, SignInAttempts.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await keyring.FindAsync(candidate, context.RequestAborted) is not { } holder)
        {
            Log.WrongKey(logger, context.Connection.RemoteIpAddress);
            return Ask(target, WrongKey);
        }

        if (holder.Key is { } key)
        {
            keyring.NoteUse(context, key);
        }

        Give(context, holder.Key is null ? TicketHolder.Operator : new TicketHolder.OfKey(holder.Key.Id));
        return new SeeOther(target);
    }

    /// <summary>The page that a link leads to. It signs nobody in: messengers and browsers look at links before people do.</summary>
    public IResult Offer(string link) =>
        links.IsGood(link)
            ? new Page<SignInLinkForm, SignInLinkView>(new SignInLinkView(link))
            : new Page<SignInLinkForm, SignInLinkView>(new SignInLinkView(null), StatusCodes.Status410Gone);

    /// <summary>Uses a link up, sets the cookie and goes to the board; says so when the link is no longer good.</summary>
    public IResult TryLink(HttpContext context, string? link)
    {
        if (!attempts.Take(context))
        {
            Log.TooOften(logger, context.Connection.RemoteIpAddress);
            context.Response.Headers.RetryAfter = SignInAttempts.Wait;
            return Ask(LocalAddress.Home, SignInAttempts.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (!links.Use(link))
        {
            return Offer("");
        }

        Log.ByLink(logger, context.Connection.RemoteIpAddress);
        Give(context, TicketHolder.Link);
        return new SeeOther(LocalAddress.Home);
    }

    private void Give(HttpContext context, TicketHolder holder) =>
        context.Response.Cookies.Append(CookieName, tickets.Issue(holder), Cookie(context.Request, holder.Life));

    public static IResult SignOut(HttpContext context)
    {
        context.Response.Cookies.Delete(CookieName, Cookie(context.Request, Tickets.Life));
        return new SeeOther(LocalAddress.Home);
    }

    /// <summary>The page that asks for the key.</summary>
    /// <param name="back">Where to go on afterwards.</param>
    /// <param name="problem">What was wrong with the last try; absent at the first.</param>
    /// <param name="statusCode">401, or 429 after too many tries.</param>
    public static IResult Ask(
        string back,
        string? problem = null,
        int statusCode = StatusCodes.Status401Unauthorized
    ) => new Page<SignInForm, SignInView>(new SignInView(back, problem), statusCode);

    private static CookieOptions Cookie(HttpRequest request, TimeSpan life) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            // TLS ends at a proxy. Whoever forges this header only makes their own cookie stricter.
            Secure = request.IsHttps || request.Headers["X-Forwarded-Proto"] == "https",
            MaxAge = life,
            Path = "/",
            IsEssential = true,
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A wrong key came from {Address}.")]
        public static partial void WrongKey(ILogger logger, System.Net.IPAddress? address);

        [LoggerMessage(2, LogLevel.Warning, "Too many keys came from {Address}; it has to wait.")]
        public static partial void TooOften(ILogger logger, System.Net.IPAddress? address);

        [LoggerMessage(3, LogLevel.Information, "Somebody at {Address} came in by a link from the chat.")]
        public static partial void ByLink(ILogger logger, System.Net.IPAddress? address);
    }
}
