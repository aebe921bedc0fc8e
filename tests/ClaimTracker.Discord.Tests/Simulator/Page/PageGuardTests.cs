using System.Net;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

public sealed class PageGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost:8765", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    public async Task Only_names_of_this_machine_lead_to_the_page(string name, HttpStatusCode expected)
    {
        await using var host = await PageHost.StartAsync();

        using var response = await host.SendAsync(HttpMethod.Get, "page/people", ("Host", name));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    public async Task Other_sites_that_a_browser_has_open_cannot_act(string from, HttpStatusCode expected)
    {
        await using var host = await PageHost.StartAsync();

        using var response = await host.SendAsync(HttpMethod.Post, "page/files?name=a.txt", ("Sec-Fetch-Site", from));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere()
    {
        await using var host = await PageHost.StartAsync();

        using var page = await host.SendAsync(HttpMethod.Get, "");
        using var again = await host.SendAsync(HttpMethod.Get, "", ("If-None-Match", page.Headers.ETag!.ToString()));

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_file_opened_on_its_own_cannot_act_as_the_page()
    {
        await using var host = await PageHost.StartAsync();
        var file = new ClaimTracker.Discord.Simulator.People.SimulatedFile(
            "x.html",
            "<script>"u8.ToArray(),
            "text/html"
        );
        host.Sample.Editor.In(host.Sample.Checks).Say("", file);

        var read = await host.GetAsync(PageHost.Seat(host.Sample.Editor, host.Sample.Checks));
        using var response = await host.SendAsync(
            HttpMethod.Get,
            $"{read["messages"]![0]!["attachments"]![0]!["url"]}"
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["default-src 'none'; sandbox"], response.Headers.GetValues("Content-Security-Policy"));
    }
}
