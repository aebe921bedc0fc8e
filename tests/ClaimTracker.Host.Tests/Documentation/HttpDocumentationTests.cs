using ClaimTracker.Host.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Documentation;

public sealed class HttpDocumentationTests
{
    [Fact]
    public async Task The_page_names_every_endpoint()
    {
        await using var app = WebProgram.Build(new ConfigurationBuilder().Build());
        var page = Repository.Read("docs/http.md");

        var missing = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText is { } path
                && !path.StartsWith("/assets", StringComparison.Ordinal)
                && path != "/favicon.ico"
            )
            .SelectMany(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()
                    ?.HttpMethods.Where(method => method != "HEAD")
                    .Select(method => $"`{method} {endpoint.RoutePattern.RawText}`")
                ?? []
            )
            .Where(endpoint => !page.Contains(endpoint, StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
