using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublishingGateTests
{
    private static readonly Claim Claim = Some.Claim(17);

    /// <summary>A claim that can be published.</summary>
    private static readonly PublishingSnapshot Ready = new()
    {
        Number = Claim.Number,
        State = ClaimState.Checked,
        Wording = Claim.Wording,
        InForce = Verdict(Rating.False, Some.Anna, Some.Ben),
        Evidence =
        [
            Cited(1, "https://council.example/minutes", isPrimary: true),
            Cited(2, "https://register.example/schools"),
        ],
        Appearance = "https://paper.example/speech",
        ClaimedOn = new DateOnly(2026, 3, 1),
        Today = new DateOnly(2026, 3, 2),
        Publisher = PublicDesk.Publisher,
        Place = PublicDesk.Web,
    };

    [Fact]
    public void A_claim_for_which_every_rule_holds_can_be_published() => Assert.Empty(PublishingGate.Check(Ready));

    [Fact]
    public void Every_reason_is_told_at_once_with_what_to_do()
    {
        var about = Ready with
        {
            State = ClaimState.InReview,
            InForce = null,
            Evidence = [],
            Appearance = null,
            ClaimedOn = null,
            Publisher = new PublisherOptions(),
            Place = new PublicPlace(Root: null, ServesTeam: false),
        };

        var reasons = PublishingGate.Check(about);

        Assert.Equal(
            [
                "Publish_InReview",
                nameof(PublishingRefusals.AppearanceUnknown),
                nameof(PublishingRefusals.ClaimDayUnknown),
                nameof(PublishingRefusals.NoPrimarySource),
                nameof(PublishingRefusals.FewSources),
                nameof(PublishingRefusals.NoPublicAddress),
                nameof(PublishingRefusals.OtherTeamServed),
                nameof(PublishingRefusals.NoPublisherName),
                nameof(PublishingRefusals.NoPublisherAddress),
                nameof(PublishingRefusals.NoCorrectionsPolicy),
                nameof(PublishingRefusals.NoErrorReports),
            ],
            reasons.Select(reason => reason.Why.Key)
        );
        Assert.All(reasons, reason => Assert.Contains(reason.Why.ToString(), c => c is ';' or ','));
    }

    [Fact]
    public void What_can_be_waived_is_where_it_appeared_a_primary_source_and_a_second_one()
    {
        var about = Ready with { Evidence = [Cited(1, "https://one.example/")], Appearance = null };

        Assert.Equal(
            [
                (nameof(PublishingRefusals.AppearanceUnknown), true),
                (nameof(PublishingRefusals.NoPrimarySource), true),
                (nameof(PublishingRefusals.FewSources), true),
            ],
            PublishingGate.Check(about).Select(reason => (reason.Why.Key, reason.CanWaive))
        );
    }

    [Theory]
    [InlineData(ClaimState.Published)]
    [InlineData(ClaimState.Dismissed)]
    [InlineData(ClaimState.Merged)]
    public void Where_nothing_else_would_help_that_alone_is_told(ClaimState state) =>
        AssertOnly($"Publish_{state}", Ready with { State = state, Evidence = [], Appearance = null });

    [Fact]
    public void Somebody_else_than_its_author_must_have_looked_at_the_verdict() =>
        AssertOnly(
            nameof(PublishingRefusals.SeenByNobodyElse),
            Ready with
            {
                InForce = Verdict(Rating.False, Some.Anna, Some.Anna),
            }
        );

    [Theory]
    [InlineData("FALSE: the council closed two schools.", "FALSE")]
    [InlineData("“Fact check – the council closed two schools.”", "Fact check")]
    [InlineData("FAUX : la mairie a fermé deux écoles.", "FAUX")]
    [InlineData("The council closed two schools (mostly false).", "mostly false")]
    public void The_words_say_no_verdict(string wording, string found)
    {
        var reason = Assert.Single(PublishingGate.Check(Ready with { Wording = wording }));

        Assert.Equal(nameof(PublishingRefusals.VerdictInWording), reason.Why.Key);
        Assert.Contains($"“{found}”", reason.Why.ToString());
    }

    [Theory]
    [InlineData("It is false that two schools were closed.")]
    [InlineData("True Blue Energy closed two plants.")]
    [InlineData("The minister spread fake news: two schools were closed.")]
    [InlineData("Half-true stories sell better.")]
    public void Words_of_a_verdict_may_stand_inside_a_claim(string wording) =>
        Assert.Empty(PublishingGate.Check(Ready with { Wording = wording }));

    [Theory]
    [InlineData("https://www.desk.example/news/1")]
    [InlineData("http://desk.example/")]
    [InlineData("https://claims.desk.example/claims/3")]
    [InlineData("https://archive.desk.example/3")]
    public void A_claim_is_somebody_elses(string appearance)
    {
        var about = Ready with { Appearance = appearance };

        AssertOnly(nameof(PublishingRefusals.AppearanceOurs), about);
        Assert.Null(about.UsableAppearance);
    }

    [Theory]
    [InlineData("https://otherdesk.example/")]
    [InlineData("https://desk.example.org/")]
    [InlineData("https://example/")]
    public void A_site_that_is_called_alike_is_not_ours(string appearance) =>
        Assert.Empty(PublishingGate.Check(Ready with { Appearance = appearance }));

    [Theory]
    [InlineData("the radio")]
    [InlineData("ftp://paper.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://me:secret@paper.example/")]
    public void What_is_no_web_address_is_no_place_and_cannot_be_waived(string appearance)
    {
        var reason = Assert.Single(PublishingGate.Check(Ready with { Appearance = appearance }));

        Assert.Equal((nameof(PublishingRefusals.AppearanceBroken), false), (reason.Why.Key, reason.CanWaive));
    }

    [Fact]
    public void An_address_that_does_not_fit_is_no_place() =>
        AssertOnly(
            nameof(PublishingRefusals.AppearanceBroken),
            Ready with
            {
                Appearance = $"https://paper.example/{new string('a', Publication.AddressMaxLengthChars)}",
            }
        );

    [Fact]
    public void The_day_is_known_or_known_to_be_unknown()
    {
        AssertOnly(nameof(PublishingRefusals.ClaimDayUnknown), Ready with { ClaimedOn = null });
        Assert.Empty(PublishingGate.Check(Ready with { ClaimedOn = null, IsDayUnknown = true }));
    }

    [Fact]
    public void No_claim_was_made_on_a_day_to_come() =>
        Assert.Equal(
            "The day on which something was claimed cannot be to come, and 2026-03-03 is; give the day on which it was said.",
            Assert.Single(PublishingGate.Check(Ready with { ClaimedOn = new DateOnly(2026, 3, 3) })).Why.ToString()
        );

    [Fact]
    public void Two_pages_of_one_site_are_one_source_and_two_publishers_are_two()
    {
        var first = Cited(1, "https://www.council.example/a", isPrimary: true);

        AssertOnly(
            nameof(PublishingRefusals.FewSources),
            Ready with
            {
                Evidence = [first, Cited(2, "https://council.example/b")],
            }
        );
        Assert.Empty(
            PublishingGate.Check(
                Ready with
                {
                    Evidence = [first, Cited(2, "https://council.example/b", publisher: "The Auditor")],
                }
            )
        );
    }

    [Theory]
    [InlineData(Rating.Unverifiable)]
    [InlineData(Rating.Opinion)]
    public void What_no_evidence_settles_needs_none(Rating rating) =>
        Assert.Empty(
            PublishingGate.Check(Ready with { InForce = Verdict(rating, Some.Anna, Some.Ben), Evidence = [] })
        );

    [Fact]
    public void Each_citation_without_its_words_is_named()
    {
        var about = Ready with
        {
            Evidence =
            [
                .. Ready.Evidence,
                Cited(4, "https://a.example/", quote: null),
                Cited(7, "https://b.example/", quote: null),
            ],
        };

        Assert.Equal(
            ["[4]", "[7]"],
            PublishingGate.Check(about).Select(reason => reason.Why.ToString().Split("and ")[1].Split(' ')[0])
        );
    }

    [Fact]
    public void A_copy_that_the_archive_was_just_asked_for_is_waited_for() =>
        AssertOnly(
            nameof(PublishingRefusals.CopyToCome),
            Ready with
            {
                Evidence = [.. Ready.Evidence, Cited(3, "https://c.example/", wantsCopy: true)],
            }
        );

    [Fact]
    public void Readers_need_a_secure_address() =>
        AssertOnly(
            nameof(PublishingRefusals.PublicAddressOpen),
            Ready with
            {
                Place = new PublicPlace(new Uri("http://claims.desk.example/"), ServesTeam: true),
            }
        );

    private static void AssertOnly(string key, PublishingSnapshot about) =>
        Assert.Equal(key, Assert.Single(PublishingGate.Check(about)).Why.Key);

    private static Verdict Verdict(Rating rating, Actor by, Actor agreed)
    {
        var verdict = new Verdict(Claim, rating, "So it is.", [], corrects: null, by, Some.Noon);
        verdict.SignOff(agreed, Some.Noon);
        return verdict;
    }

    private static Citation Cited(
        int number,
        string address,
        bool isPrimary = false,
        string? publisher = null,
        string? quote = "Two schools.",
        bool wantsCopy = false
    ) =>
        new(
            Claim,
            number,
            new CitationDraft
            {
                Address = new Uri(address),
                IsPrimary = isPrimary,
                Publisher = publisher,
                Quote = quote,
                WantsCopy = wantsCopy,
            },
            file: null,
            Some.Anna,
            Some.Noon
        );
}
