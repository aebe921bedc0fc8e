using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

/// <summary>Fetchers for tests: every name leads to loopback, and one loopback port may be reached.</summary>
internal static class Fetches
{
    public static readonly NameResolver ToLoopback = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    public static ArticleFetcher Fetcher(
        int port,
        IntakeOptions? options = null,
        NameResolver? resolve = null,
        TimeProvider? time = null
    ) =>
        new(
            Options.Create(options ?? new IntakeOptions { Timeout = TimeSpan.FromMinutes(2) }),
            time ?? TimeProvider.System,
            new OneLoopbackPort(port),
            resolve ?? ToLoopback
        );

    public static async Task<Outcome<FetchedPage>> FetchAsync(Uri address, IntakeOptions? options = null)
    {
        using var fetcher = Fetcher(address.Port, options);
        return await fetcher.FetchAsync(address, TestContext.Current.CancellationToken);
    }

    /// <summary>The public policy, and one port on 127.0.0.1.</summary>
    internal sealed class OneLoopbackPort(int open) : AddressPolicy
    {
        public override bool Allows(IPAddress address, int port) =>
            (port == open && address.Equals(IPAddress.Loopback)) || PublicOnly.Allows(address, port);

        public override bool AllowsPort(int port) => port == open || PublicOnly.AllowsPort(port);
    }
}
