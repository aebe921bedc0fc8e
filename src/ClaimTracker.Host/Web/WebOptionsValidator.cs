using ClaimTracker.Core.Teams;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web;

internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    private const int ShortestKeyChars = 16;
    private const int MostRequestsPerMinute = 1_000_000;

    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
        {
            problems.AddError(
                $"needs an address such as http://localhost:5080; got '{options.Address}'.",
                "Web:Address"
            );
        }
        else if (address.PathAndQuery != "/")
        {
            problems.AddError($"needs a host and a port without a path; got '{options.Address}'.", "Web:Address");
        }
        else if (!address.IsLoopback && string.IsNullOrEmpty(options.Key))
        {
            problems.AddError(
                $"is needed when Web:Address can be reached from other machines; the address is '{options.Address}' and there is no key.",
                "Web:Key"
            );
        }

        if (options.Key is { } key && key.Length < ShortestKeyChars)
        {
            problems.AddError($"needs at least {ShortestKeyChars} characters; it has {key.Length}.", "Web:Key");
        }

        if (options.PublicAddress is { } outside && !IsPublic(outside))
        {
            problems.AddError(
                $"needs an http or https address without a query, such as https://claims.example.org/; got '{outside}'.",
                "Web:PublicAddress"
            );
        }

        if (!TeamKey.TryParse(options.Team, out _))
        {
            problems.AddError($"needs 'local' or 'discord:' and a server's id; got '{options.Team}'.", "Web:Team");
        }

        if (options.PageSize is < 1 or > 200)
        {
            problems.AddError($"must be between 1 and 200; got {options.PageSize}.", "Web:PageSize");
        }

        if (options.RequestsPerMinute is < 1 or > MostRequestsPerMinute)
        {
            problems.AddError(
                $"must be between 1 and {MostRequestsPerMinute}; got {options.RequestsPerMinute}.",
                "Web:RequestsPerMinute"
            );
        }

        foreach (var proxy in ProxyNetworks.NotUnderstood(options.Proxies))
        {
            problems.AddError(
                $"needs addresses or networks such as 10.0.0.5 or 172.16.0.0/12, with commas between them; got '{proxy}'.",
                "Web:Proxies"
            );
        }

        return problems.Build();
    }

    private static bool IsPublic(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };
}
