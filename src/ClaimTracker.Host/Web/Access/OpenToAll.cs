namespace ClaimTracker.Host.Web.Access;

/// <summary>Marks an endpoint that needs no key. Every other one does: a new page is closed until somebody opens it.</summary>
internal sealed class OpenToAll
{
    public static OpenToAll Mark { get; } = new();
}

internal static class OpenToAllRoutes
{
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.OpenToAll.Mark);
}
