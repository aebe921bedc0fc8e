using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>Finds the call that a concrete path means. Literal segments win: <c>/users/@me</c> is not <c>/users/{user_id}</c>.</summary>
internal sealed class OpenApiPaths
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private readonly ILookup<(string Method, int Length), Route> routes;

    public OpenApiPaths(JsonElement root) =>
        routes = Read(root)
            .OrderByDescending(route => route.Segments.Count(segment => !IsParameter(segment)))
            .ToLookup(route => (route.Operation.Method, route.Segments.Length));

    public OpenApiOperation? Match(string method, RequestTarget target) =>
        routes[(method.ToUpperInvariant(), target.Segments.Count)]
            .FirstOrDefault(route => Fits(route.Segments, target.Segments))
            ?.Operation;

    private static bool Fits(string[] template, IReadOnlyList<string> path) =>
        template.Zip(path).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static IEnumerable<Route> Read(JsonElement root) =>
        from path in root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where Methods.Contains(operation.Name, StringComparer.Ordinal)
        select new Route(path.Name.Split('/')[1..], new OpenApiOperation(root, path.Name, operation, path.Value));

    private sealed record Route(string[] Segments, OpenApiOperation Operation);
}
