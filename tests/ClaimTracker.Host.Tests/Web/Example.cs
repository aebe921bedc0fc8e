using ClaimTracker.Core.Articles;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>One article with everything in it: marks, overlapping claims, reported speech, a claim needing context.</summary>
internal static class Example
{
    public const string Text = """
        The mayor cut taxes and closed two schools. In addition to 12 new buses, the city bought land for a depot.

        ## What the council says

        > “Nobody was asked,” said Ana Reyes.
        > She has sat on the council since 2019.

        The ministry said that the deficit fell to 3.1% in 2025. It had promised 2.8%.

        - Two schools close in June.
        - The depot opens in 2028.

        Isn't that a wonder?
        """;

    public static ArticleContent Article { get; } =
        new("Budget day: who pays & who doesn't", Text, "en")
        {
            Address = new Uri("https://example.org/budget?day=1&page=2"),
            Publisher = "The Example Post",
            Byline = "Ida Holm",
            PublishedOn = new DateOnly(2026, 11, 19),
        };

    public static async Task AddAsync(ServedProgram program)
    {
        await program.AddAsync(
            Article,
            Shelf.Claim(Text, "The mayor cut taxes.", 0.62, "The mayor cut taxes"),
            Shelf.Claim(Text, "The mayor closed two schools.", 0.71, "The mayor", "closed two schools"),
            Shelf.Claim(Text, "The city bought 12 new buses.", 0.55, "the city bought", "12 new buses"),
            Shelf.Claim(Text, "The city bought land for a depot.", 0.55, "the city bought land for a depot"),
            Shelf.Claim(
                Text,
                "Ana Reyes has sat on the council since 2019.",
                0.34,
                "She has sat on the council since 2019"
            ) with
            {
                NeedsContext = "\"She\" is read as Ana Reyes",
            },
            Shelf
                .Claim(Text, "The deficit fell to 3.1% in 2025.", 0.87, "the deficit fell to 3.1% in 2025")
                .SaidBy("The ministry", "say"),
            Shelf.Claim(Text, "The depot opens in 2028.", 0.41, "The depot opens in 2028")
        );
        await program.ChangeAsync(1, (claim, by) => claim.Take(by, Shelf.Now.AddHours(2)));
        await program.ChangeAsync(5, (claim, by) => claim.Dismiss("not checkable", by, Shelf.Now.AddHours(3)));
    }
}
