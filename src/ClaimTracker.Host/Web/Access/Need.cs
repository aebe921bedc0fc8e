using ClaimTracker.Core.Access;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Says which scope an endpoint needs. One that says nothing needs the largest: a new one is closed until somebody opens it.</summary>
internal sealed record Need(ApiKeyScope Scope)
{
    /// <summary>Why a key that is right does not open this endpoint; absent when it does.</summary>
    public static IResult? Refuse(HttpContext context, KeyHolder holder)
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<Need>()?.Scope ?? ApiKeyScope.Admin;
        if (holder.Scope >= needed)
        {
            return null;
        }

        var (wanted, has) = (Word(needed), Word(holder.Scope));
        // RFC 6750, section 3.1.
        context.Response.Headers[HeaderNames.WWWAuthenticate] =
            $"Bearer realm=\"ClaimTracker\", error=\"insufficient_scope\", scope=\"{wanted}\"";
        return FailureAnswer.For(
            context,
            StatusCodes.Status403Forbidden,
            "This key opens less",
            $"This needs a key with the scope '{wanted}', and this one has '{has}'; make one with 'claimtracker key add NAME --scope {wanted}' or in /setup."
        );
    }

    /// <summary>A scope as people write it.</summary>
    public static string Word(ApiKeyScope scope) =>
        scope switch
        {
            ApiKeyScope.Read => "read",
            ApiKeyScope.Intake => "intake",
            _ => "admin",
        };
}

internal static class NeedRoutes
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, ApiKeyScope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Need(scope));
}
