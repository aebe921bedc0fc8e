namespace ClaimTracker.Host.Web.Access;

/// <summary>Who looks at an address that has a face for everybody and another for the team.</summary>
/// <param name="IsTeam">True when the key was shown, or none is needed here; false: what is not published must not be told from what is not there.</param>
internal sealed record Viewer(bool IsTeam)
{
    public static Viewer Public { get; } = new(IsTeam: false);

    private static Viewer Team { get; } = new(IsTeam: true);

    /// <summary>As <see cref="CallerMiddleware"/> and <see cref="AccessMiddleware"/> found out; the framework calls it for a handler's parameter.</summary>
    public static ValueTask<Viewer> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static Viewer Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(typeof(Viewer)) ? Team : Public;
    }

    public static void LetIn(HttpContext context) => context.Items[typeof(Viewer)] = Team;
}

/// <summary>Marks an endpoint that shows everybody what is published, and the team all of it. It asks for a <see cref="Viewer"/>.</summary>
internal sealed class HasPublicFace
{
    public static HasPublicFace Mark { get; } = new();
}

internal static class HasPublicFaceRoutes
{
    public static TBuilder HasPublicFace<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.HasPublicFace.Mark);
}
