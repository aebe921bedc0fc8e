using System.Globalization;
using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

/// <summary>Ten pages built like those of ten kinds of site, each with what should be read from it beside it.</summary>
public sealed class SavedPagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Articles", "Reading", "Pages");

    public static TheoryData<string, string> Pages =>
        new()
        {
            { "01-wordpress-blog", "https://harbournotebook.example/2026/02/council-roads/?utm_source=mail" },
            { "02-news-site-graph", "https://m.plainscourier.example/health/2026/03/audit-hospital-bills?ref=x" },
            { "03-amp", "https://amp.islandwire.example/ferry-cancellations" },
            { "04-div-soup", "https://www.valleyledger.example/page.aspx?id=88" },
            { "05-live-blog", "https://dailyquay.example/live/election-night" },
            { "06-wire-agency-1252", "https://wire.meridian.example/fish-quota.htm" },
            { "07-french-newspaper", "https://www.courrierduplateau.example/valmont/piscine?xtor=1" },
            { "08-government-release", "https://housing.gov.example/news/2026/02/640-homes.html" },
            { "09-nextjs-app", "https://signal.example/story/rail-late" },
            { "10-table-layout", "http://www.cascadeherald.example/mill.html" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_saved_page_reads_as_the_text_beside_it(string name, string address)
    {
        var token = TestContext.Current.CancellationToken;
        var page = await File.ReadAllBytesAsync(Path.Combine(Folder, name + ".html"), token);
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"), token);

        var outcome = ArticleReader.Read(page, "text/html", null, new Uri(address), new IntakeOptions());

        Assert.Equal(expected, Written(outcome));
    }

    private static string Written(Outcome<ReadArticle> outcome)
    {
        if (!outcome.Is(out var article, out var refusal))
        {
            return refusal.ToString();
        }

        var written = new StringBuilder();
        written.Append(CultureInfo.InvariantCulture, $"title: {article.Title}\n");
        written.Append(CultureInfo.InvariantCulture, $"address: {article.Address}\n");
        written.Append(CultureInfo.InvariantCulture, $"publisher: {article.Publisher}\n");
        written.Append(CultureInfo.InvariantCulture, $"byline: {article.Byline}\n");
        written.Append(CultureInfo.InvariantCulture, $"published: {article.PublishedOn:yyyy-MM-dd}\n");
        written.Append(CultureInfo.InvariantCulture, $"language: {article.Language}\n\n");
        return written.Append(article.Text).Append('\n').ToString();
    }
}
