using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Citations;

public sealed class CitationWorkOnSqlite : CitationWorkTests<SqliteEngine>;

public sealed class CitationWorkOnSqlServer : CitationWorkTests<SqlServerEngine>;

public abstract class CitationWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Evidence_is_stored_as_it_was_given()
    {
        var number = await StoreClaimAsync();
        var draft = new CitationDraft
        {
            Address = new Uri("https://council.example/minutes"),
            ArchivedAddress = new Uri("https://archive.example/1"),
            Title = " Minutes ",
            Publisher = "",
            Quote = " Two schools will close. ",
            Stance = Stance.Refutes,
            IsPrimary = true,
        };

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), draft, Stop));

        var citation = Assert.Single(await EvidenceOfAsync(number));
        Assert.Equal(
            ("https://council.example/minutes", "https://archive.example/1"),
            (citation.Address, citation.ArchivedAddress)
        );
        Assert.Equal(
            ("Minutes", null, "Two schools will close."),
            (citation.Title, citation.Publisher, citation.Quote)
        );
        Assert.Equal((1, Stance.Refutes, true), (citation.Number, citation.Stance, citation.IsPrimary));
        Assert.Equal(("Anna", Some.Noon), (citation.AddedByName, citation.RetrievedAt));
        var line = Assert.Single(await HistoryOfAsync(number));
        Assert.Equal(
            (ClaimChanges.Cited, null, "Refutes https://council.example/minutes"),
            (line.What, line.Before, line.After)
        );
    }

    [Fact]
    public async Task The_same_address_with_the_same_quote_is_refused()
    {
        var number = await StoreCitedAsync();

        Assert.Equal(
            $"{number} has that source with the same quote already, as [1]; add another quote, or leave it.",
            await WhyNotAsync(
                Citations.CiteAsync(new ClaimWish(Ben, number), Evidence(quote: " Two schools will close. "), Stop)
            )
        );
    }

    [Fact]
    public async Task The_same_address_with_another_quote_is_other_evidence()
    {
        var number = await StoreCitedAsync();

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence(quote: "In June."), Stop));
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence(quote: null), Stop));

        Assert.Equal([1, 2, 3], (await EvidenceOfAsync(number)).Select(citation => citation.Number));
    }

    [Fact]
    public async Task Evidence_that_was_taken_back_can_be_brought_again_and_gets_another_number()
    {
        var number = await StoreCitedAsync();

        await DoneAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), 1, Stop));
        Assert.Empty(await EvidenceOfAsync(number));
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), Evidence(), Stop));

        Assert.Equal(2, Assert.Single(await EvidenceOfAsync(number)).Number);
        Assert.Equal(
            [(null, "Supports"), ("Supports", null), (null, "Supports")],
            (await HistoryOfAsync(number)).Select(entry => (entry.Before?.Split(' ')[0], entry.After?.Split(' ')[0]))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Evidence_that_is_not_there_cannot_be_taken_back(int citation)
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), 1, Stop));

        Assert.Equal(
            $"{number} has no citation [{citation}]; look at the claim again.",
            await WhyNotAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), citation, Stop))
        );
    }

    [Fact]
    public async Task First_hand_sources_come_first()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(
            Citations.CiteAsync(new ClaimWish(Anna, number), Evidence("law") with { IsPrimary = true }, Stop)
        );

        Assert.Equal([2, 1], (await EvidenceOfAsync(number)).Select(citation => citation.Number));
    }

    public static TheoryData<string?, string?, string?, string> Bad =>
        new()
        {
            {
                null,
                null,
                null,
                "needs an address that begins with http:// or https://, or a file; there was neither."
            },
            {
                "file:///etc/passwd",
                null,
                null,
                "needs an address that begins with http:// or https://, or a file; there was neither."
            },
            {
                "javascript:alert(1)",
                null,
                null,
                "needs an address that begins with http:// or https://, or a file; there was neither."
            },
            {
                "minutes/2026",
                null,
                null,
                "needs an address that begins with http:// or https://, or a file; there was neither."
            },
            { "https://a.example/", "ftp://a.example/", null, "this one has another. Leave it out if there is none." },
            { $"https://a.example/{new string('a', 2000)}", null, null, "use the page's own, shorter address." },
            {
                "https://a.example/",
                $"https://b.example/{new string('a', 2000)}",
                null,
                "use the page's own, shorter address."
            },
            { "https://a.example/", null, new string('a', 1501), "this one has 1501; keep the words that matter." },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Evidence_that_cannot_be_kept_is_refused(string? address, string? copy, string? quote, string why)
    {
        var number = await StoreClaimAsync();
        var draft = new CitationDraft
        {
            Address = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute),
            ArchivedAddress = copy is null ? null : new Uri(copy),
            Quote = quote,
        };

        Assert.EndsWith(why, await WhyNotAsync(Citations.CiteAsync(new ClaimWish(Anna, number), draft, Stop)));
        Assert.Empty(await HistoryOfAsync(number));
    }

    [Fact]
    public async Task The_longest_evidence_there_may_be_is_kept()
    {
        var number = await StoreClaimAsync();
        var address = "https://a.example/";
        var draft = new CitationDraft
        {
            Address = new Uri(address + new string('a', Citation.AddressMaxLengthChars - address.Length)),
            Title = new string('t', 5000),
            Publisher = new string('p', 5000),
            Quote = new string('q', Citation.QuoteMaxLengthChars),
        };

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), draft, Stop));

        var kept = Assert.Single(await EvidenceOfAsync(number));
        Assert.Equal(
            (2000, 300, 200, 1500),
            (kept.Address!.Length, kept.Title!.Length, kept.Publisher!.Length, kept.Quote!.Length)
        );
    }

    [Fact]
    public async Task A_dismissed_claim_takes_no_evidence_and_gives_none_back()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Review.DismissAsync(new ClaimWish(Anna, number), "A joke.", Stop));
        var why = $"{number} is dismissed; reopen it before you cite evidence.";

        Assert.Equal(
            why,
            await WhyNotAsync(Citations.CiteAsync(new ClaimWish(Anna, number), new CitationDraft(), Stop))
        );
        Assert.Equal(why, await WhyNotAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), 1, Stop)));
        Assert.Single(await EvidenceOfAsync(number));
    }

    [Fact]
    public async Task Whoever_does_not_review_brings_no_evidence()
    {
        var number = await StoreClaimAsync();

        Assert.StartsWith(
            "This is for reviewers; ",
            await WhyNotAsync(Citations.CiteAsync(new ClaimWish(Mia, number), new CitationDraft(), Stop))
        );
    }

    [Fact]
    public async Task Eight_who_cite_at_the_same_moment_get_eight_numbers()
    {
        var number = await StoreClaimAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(
                        () =>
                            Citations.CiteAsync(
                                new ClaimWish(Person($"P{i}", Core.Teams.Rank.Reviewer), number),
                                Evidence($"{i}"),
                                Stop
                            ),
                        Stop
                    )
                )
        );

        var kept = await EvidenceOfAsync(number);
        Assert.Equal(Enumerable.Range(1, kept.Count), kept.Select(citation => citation.Number));
        Assert.Equal(kept.Count, (await HistoryOfAsync(number)).Count);
        Assert.InRange(kept.Count, 4, 8);
    }
}
