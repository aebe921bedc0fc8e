using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Tests.Articles.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Citations;

/// <summary>An archive service on loopback, which the settings name: it is reached although it is on no public network.</summary>
public sealed class ArchiveClientTests
{
    private static readonly Uri Page = new("https://site.example/roads?year=2025");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Content-Location", "/web/2026/roads", "/web/2026/roads")]
    [InlineData("Content-Location", "https://copies.example/1", "https://copies.example/1")]
    [InlineData("Location", "https://copies.example/1", "https://copies.example/1")]
    [InlineData(
        "Link",
        "<https://site.example/roads>; rel=\"original\", <https://copies.example/1>; rel=\"first memento\"; datetime=\"Mon, 02 Mar 2020 12:00:00 GMT\", <https://copies.example/2>; datetime=\"Mon, 02 Mar 2026 12:00:00 GMT\"; rel=\"last memento\"",
        "https://copies.example/2"
    )]
    [InlineData("Link", "<https://copies.example/1>; rel=memento", "https://copies.example/1")]
    [InlineData("Location", "javascript:alert(1)", null)]
    [InlineData("Location", "https://ann:secret@copies.example/1", null)]
    [InlineData("Location", "https://site.example/roads?year=2025", null)]
    [InlineData("Link", "<https://copies.example/1>; rel=\"timemap\"", null)]
    public async Task The_copys_address_is_in_a_header(string header, string value, string? copy)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 201;
            context.Response.Headers[header] = value;
            return Task.CompletedTask;
        });

        var reply = await AskAsync(site);

        Assert.Equal(
            copy is null ? null : new Uri(new Uri($"http://127.0.0.1:{site.Port}"), copy),
            (reply as ArchiveReply.Copy)?.Address
        );
        Assert.Equal(copy is null ? ArchiveTrouble.NoCopy : null, (reply as ArchiveReply.None)?.Trouble);
    }

    [Fact]
    public async Task The_copy_is_where_redirects_end()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            if (context.Request.Path.StartsWithSegments("/save"))
            {
                context.Response.Redirect("/web/20260302/https://site.example/roads");
            }

            return Task.CompletedTask;
        });

        var copy = Assert.IsType<ArchiveReply.Copy>(await AskAsync(site));

        Assert.Equal($"http://127.0.0.1:{site.Port}/web/20260302/https://site.example/roads", copy.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://169.254.169.254/latest/")]
    public async Task It_may_not_send_us_on_to_a_private_network(string address)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Redirect(address);
            return Task.CompletedTask;
        });

        var none = Assert.IsType<ArchiveReply.None>(await AskAsync(site));

        Assert.Equal((ArchiveTrouble.Private, false), (none.Trouble, none.Passes));
    }

    [Theory]
    [InlineData(429, ArchiveTrouble.Busy, true)]
    [InlineData(503, ArchiveTrouble.OutOfOrder, true)]
    [InlineData(500, ArchiveTrouble.OutOfOrder, true)]
    [InlineData(403, ArchiveTrouble.Refused, false)]
    [InlineData(404, ArchiveTrouble.Refused, false)]
    [InlineData(200, ArchiveTrouble.NoCopy, false)]
    public async Task A_no_says_whether_asking_again_helps(int status, ArchiveTrouble trouble, bool passes)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "90";
            return Task.CompletedTask;
        });

        var none = Assert.IsType<ArchiveReply.None>(await AskAsync(site));

        Assert.Equal((trouble, passes), (none.Trouble, none.Passes));
        Assert.Equal(status is 429 or >= 500 ? TimeSpan.FromSeconds(90) : null, none.Wait);
    }

    [Fact]
    public async Task One_that_never_answers_is_given_up()
    {
        await using var site = RawSite.Start((_, token) => Task.Delay(Timeout.Infinite, token));

        var none = Assert.IsType<ArchiveReply.None>(await AskAsync(site.Address.Port, TimeSpan.FromMilliseconds(200)));

        Assert.Equal((ArchiveTrouble.TooSlow, true), (none.Trouble, none.Passes));
    }

    [Fact]
    public async Task One_that_breaks_off_is_asked_again()
    {
        await using var site = RawSite.Start((_, _) => Task.CompletedTask);

        var none = Assert.IsType<ArchiveReply.None>(await AskAsync(site.Address.Port, TimeSpan.FromMinutes(1)));

        Assert.Equal((ArchiveTrouble.Unreachable, true), (none.Trouble, none.Passes));
    }

    private static Task<ArchiveReply> AskAsync(LoopbackSite site) => AskAsync(site.Port, TimeSpan.FromMinutes(1));

    private static async Task<ArchiveReply> AskAsync(int port, TimeSpan timeout)
    {
        var options = new EvidenceOptions();
        (options.Archive.Address, options.Archive.Timeout) = ($"http://127.0.0.1:{port}/save/{{address}}", timeout);
        using var client = new ArchiveClient(
            Options.Create(options),
            Options.Create(new IntakeOptions()),
            TimeProvider.System
        );
        return await client.AskAsync(Page, Stop);
    }
}
