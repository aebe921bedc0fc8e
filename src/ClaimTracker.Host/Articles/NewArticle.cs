using System.Globalization;
using ClaimTracker.Core.Intake;

namespace ClaimTracker.Host.Articles;

/// <summary>What another program says about an article it brings in: an address, or a text.</summary>
internal sealed record NewArticle(
    string? Address = null,
    string? Text = null,
    string? Title = null,
    string? Publisher = null,
    string? Byline = null,
    string? PublishedOn = null
)
{
    private const string DateFormat = "yyyy-MM-dd";

    public static NewArticle Example { get; } =
        new(Text: "The council met on Monday. It voted for the depot.", Title: "A vote", PublishedOn: "2026-11-20");

    /// <summary>Where the article comes from and what is said about it, or the sentence that says why not.</summary>
    public bool TryRead(out ArticleSource source, out StatedFacts facts, out string problem)
    {
        (source, facts, problem) = (new ArticleSource.Pasted(Text ?? ""), StatedFacts.None, "");
        if (Address is null == Text is null)
        {
            problem =
                "An article needs either 'address' or 'text'; "
                + (Text is null ? "neither was there." : "both were there.");
            return false;
        }

        if (Address is not null)
        {
            if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || !IsWeb(address))
            {
                problem =
                    $"'address' needs an http or https address such as https://example.org/story; got '{Address}'.";
                return false;
            }

            source = new ArticleSource.Page(address);
        }

        DateOnly day = default;
        if (
            PublishedOn is not null
            && !DateOnly.TryParseExact(
                PublishedOn,
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
        )
        {
            problem = $"'publishedOn' needs a date such as 2026-11-20; got '{PublishedOn}'.";
            return false;
        }

        facts = new StatedFacts
        {
            Title = Said(Title),
            Publisher = Said(Publisher),
            Byline = Said(Byline),
            PublishedOn = PublishedOn is null ? null : day,
        };
        return true;
    }

    private static bool IsWeb(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>What came of bringing an article in.</summary>
internal sealed record ReceiptView(string Number, string Title, int Claims, bool IsNew)
{
    public static ReceiptView Example { get; } = new("A-1", "A vote", 2, IsNew: true);

    public static ReceiptView Of(IntakeReceipt receipt) =>
        new(receipt.Number.ToString(), receipt.Title, receipt.Claims, receipt.IsNew);
}
