namespace ClaimTracker.Host.Web.Access;

/// <summary>Marks an endpoint that needs no key. Every other one does: a new page is closed until somebody opens it.</summary>
internal class OpenToAll
{
    public static OpenToAll Mark { get; } = new();
}

/// <summary>Marks an endpoint that answers everybody alike, so that nobody needs to find out who asks: it works without the database.</summary>
internal sealed class SameForAll : OpenToAll
{
    public static new SameForAll Mark { get; } = new();
}

internal static class OpenToAllRoutes
{
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.OpenToAll.Mark);

    public static TBuilder SameForAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.SameForAll.Mark);
}
