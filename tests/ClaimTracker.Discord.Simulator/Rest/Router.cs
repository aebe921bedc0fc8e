using ClaimTracker.Discord.Simulator.Errors;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>All routes, and which one a call means. A fixed part goes before a place holder: <c>users/@me</c> is no <c>users/{user}</c>.</summary>
internal sealed class Router(IEnumerable<Route> routes)
{
    private readonly Route[] routes = [.. routes.OrderBy(route => route.Template.Count(letter => letter == '{'))];

    /// <exception cref="ApiException">404: no such route. 405: it exists for other methods.</exception>
    public (Route Route, IReadOnlyDictionary<string, string> Values) Find(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        var isKnown = false;
        foreach (var route in this.routes)
        {
            if (!route.Matches(parts, out var values))
            {
                continue;
            }

            if (route.Method == method)
            {
                return (route, values);
            }

            isKnown = true;
        }

        throw isKnown ? ApiErrors.MethodNotAllowed() : ApiErrors.NotFound();
    }
}
