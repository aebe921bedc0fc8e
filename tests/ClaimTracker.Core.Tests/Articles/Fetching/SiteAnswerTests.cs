using System.Globalization;
using System.Reflection;
using System.Resources;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Tests.Articles.Reading;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

public sealed class SiteAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(204, "Empty")]
    [InlineData(300, "Unexpected")]
    [InlineData(400, "Unexpected")]
    [InlineData(401, "NotAllowed")]
    [InlineData(403, "NotAllowed")]
    [InlineData(404, "NotFound")]
    [InlineData(410, "NotFound")]
    [InlineData(429, "Busy")]
    [InlineData(451, "LegallyWithheld")]
    [InlineData(500, "SiteTrouble")]
    [InlineData(503, "SiteTrouble")]
    [InlineData(999, "NotAllowed")]
    public async Task A_no_from_the_site_is_put_into_words(int status, string key)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Equal(key, Reads.Refused(await Fetches.FetchAsync(site.At("/"))).Key);
    }

    [Theory]
    [InlineData(503, "cf-mitigated", "NotAllowed")]
    [InlineData(202, "x-amzn-waf-action", "NotAllowed")]
    [InlineData(429, "x-datadome", "NotAllowed")]
    [InlineData(200, "x-datadome", "Empty")]
    public async Task A_wall_against_programs_is_known_by_its_header(int status, string header, string key)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers[header] = "challenge";
            return Task.CompletedTask;
        });

        Assert.Equal(key, Reads.Refused(await Fetches.FetchAsync(site.At("/"))).Key);
    }

    [Theory]
    [InlineData("600", "wait 10 min")]
    [InlineData("5", "wait 1 min")]
    [InlineData("Mon, 02 Mar 2026 09:25:00 GMT", "wait 25 min")]
    public async Task A_busy_site_says_how_long_to_wait(string retryAfter, string words)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        using var fetcher = Fetches.Fetcher(site.Port, time: new StoppedClock(Now));

        var refusal = Reads.Refused(await fetcher.FetchAsync(site.At("/"), TestContext.Current.CancellationToken));

        Assert.Contains(words, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_its_words_in_English_and_in_French()
    {
        var words = new ResourceManager(typeof(FetchingRefusals));

        var names = typeof(FetchingRefusals)
            .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(member => member.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(names, Keys(words, CultureInfo.InvariantCulture));
        Assert.Equal(names, Keys(words, CultureInfo.GetCultureInfo("fr")));
    }

    private static IEnumerable<string> Keys(ResourceManager words, CultureInfo culture) =>
        words
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Order(StringComparer.Ordinal);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
