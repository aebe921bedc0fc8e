using System.IO.Compression;
using System.Text;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Reading;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

public sealed class FetchedPageTests
{
    private const string Page =
        "<html><body><p>The county will buy forty new buses, its office said on Monday.</p></body></html>";

    [Fact]
    public async Task A_page_comes_with_its_type_and_charset_and_can_be_read()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.ContentType = "Text/HTML; Charset=\"utf-8\"";
            return context.Response.WriteAsync(Page);
        });

        var page = Reads.Done(await Fetches.FetchAsync(site.At("/story")));

        Assert.Equal((site.At("/story"), "text/html", "utf-8"), (page.Address, page.MediaType, page.Charset));
        Assert.True(
            ArticleReader
                .Read(page.Body, page.MediaType, page.Charset, page.Address, new IntakeOptions())
                .Is(out _, out _)
        );
    }

    [Fact]
    public async Task The_fetcher_says_who_it_is_and_keeps_no_cookies()
    {
        var requests = new List<IHeaderDictionary>();
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            requests.Add(new HeaderDictionary(context.Request.Headers.ToDictionary()));
            context.Response.Cookies.Append("id", "1");
            return context.Response.WriteAsync(Page);
        });
        using var fetcher = Fetches.Fetcher(site.Port, new IntakeOptions { Contact = "desk@paper.example" });

        await fetcher.FetchAsync(site.At("/1"), TestContext.Current.CancellationToken);
        await fetcher.FetchAsync(site.At("/2"), TestContext.Current.CancellationToken);

        Assert.Equal("ClaimTracker/0.1.0 (+desk@paper.example)", requests[0].UserAgent);
        Assert.StartsWith("text/html", requests[0].Accept.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(requests[0].AcceptLanguage.ToString());
        Assert.False(requests[1].ContainsKey("Cookie"));
        Assert.False(requests[1].ContainsKey("traceparent"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_is_unpacked(string encoding)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
            PackedAsync(context, encoding, Encoding.UTF8.GetBytes(Page))
        );

        var page = Reads.Done(await Fetches.FetchAsync(site.At("/")));

        Assert.Equal(Page, Encoding.UTF8.GetString(page.Body.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_bomb_is_stopped_at_the_limit(string encoding)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
            PackedAsync(context, encoding, new byte[200_000_000])
        );

        var refusal = Reads.Refused(await Fetches.FetchAsync(site.At("/")));

        Assert.Equal(
            "A page may take up to 5 MiB, and this one from site.example takes more; paste only the part you want to check.",
            refusal.ToString()
        );
    }

    [Fact]
    public async Task A_page_that_does_not_say_its_type_is_looked_at()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
            context.Response.Body.WriteAsync("%PDF-1.7 and so on"u8.ToArray()).AsTask()
        );

        var refusal = Reads.Refused(await Fetches.FetchAsync(site.At("/")));

        Assert.Equal(
            "The address has to lead to a web page or plain text, and site.example sent a PDF; copy its words and paste them here.",
            refusal.ToString()
        );
    }

    [Theory]
    [InlineData("application/pdf", "a PDF")]
    [InlineData("image/webp", "an image")]
    [InlineData("application/json; charset=utf-8", "JSON data")]
    [InlineData("application/x-strange", "application/x-strange")]
    public async Task Another_kind_of_content_is_refused_by_name(string type, string kind)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync("x");
        });

        var refusal = Reads.Refused(await Fetches.FetchAsync(site.At("/")));

        Assert.Contains($"sent {kind};", refusal.ToString(), StringComparison.Ordinal);
    }

    private static async Task PackedAsync(HttpContext context, string encoding, byte[] body)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = encoding;
        var target = context.Response.Body;
        await using Stream packer = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Fastest),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Fastest),
        };
        await packer.WriteAsync(body, context.RequestAborted);
    }
}
