using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Publishing;

/// <summary>What somebody who publishes a claim knows beside it; all of it may be absent.</summary>
public sealed record PublishingDetails
{
    public static PublishingDetails None { get; } = new();

    /// <summary>Where the claim appeared, as typed. Absent: as it was published before, or else its article's address.</summary>
    public string? Appearance { get; init; }

    /// <summary>When it was claimed. Absent: as it was published before, or else the article's day when that is where it appeared.</summary>
    public DateOnly? ClaimedOn { get; init; }

    /// <summary>Nobody knows when it was claimed.</summary>
    public bool IsDayUnknown { get; init; }

    /// <summary>Why rules that can be waived do not hold here; absent or blank: nothing is waived.</summary>
    public string? Waiver { get; init; }
}

/// <summary>What came of somebody's wish to publish a claim.</summary>
/// <param name="Answer">Whether it was done.</param>
/// <param name="Reasons">Every reason why not that is a rule of publishing; empty when it was done, or refused for something else.</param>
public sealed record PublishAnswer(ClaimAnswer Answer, IReadOnlyList<GateReason> Reasons);

/// <summary>Lets the world read a claim and its verdict, and withdraws it.</summary>
public sealed class PublishWork(
    ClaimDesk desk,
    IPublicPlaces places,
    IOptions<PublisherOptions> publisher,
    IEnumerable<IWhenPublished> followers
)
{
    /// <summary>At noon in London it is already the next day at the first place of the Earth to see it.</summary>
    private static readonly TimeSpan FirstZone = TimeSpan.FromHours(14);

    /// <summary>Publishes a checked claim, for the first time or again, when all rules hold or those that do not are waived.</summary>
    public async Task<PublishAnswer> PublishAsync(
        ClaimWish wish,
        PublishingDetails details,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(details);
        var waiver = string.IsNullOrWhiteSpace(details.Waiver) ? null : details.Waiver.Trim();
        if (waiver?.Length > Publication.WaiverMaxLengthChars)
        {
            return new(new ClaimAnswer.Refused(PublishingRefusals.WaiverTooLong(waiver.Length)), []);
        }

        IReadOnlyList<GateReason> reasons = [];
        var place = await places.FindAsync(wish.By.Team, cancellationToken);
        var answer = await desk.ChangeAsync(
            wish,
            Deed.Publish,
            async (one, token) =>
            {
                var earlier = await FindAsync(one, token);
                var about = await LookAsync(one, earlier, details, place, token);
                reasons = PublishingGate.Check(about);
                if (reasons.Any(reason => !reason.CanWaive || waiver is null))
                {
                    return PublishingRefusals.NotReady(one.Claim.Number);
                }

                var terms = new PublishingTerms(
                    about.UsableAppearance?.AbsoluteUri,
                    about.ClaimedOn,
                    reasons.Count == 0 ? null : waiver
                );
                return await PublishAsync(one, earlier, about.InForce!, terms, token);
            },
            cancellationToken
        );
        return new(
            answer,
            answer is ClaimAnswer.Refused { Why.Key: nameof(PublishingRefusals.NotReady) } ? reasons : []
        );
    }

    /// <summary>Withdraws a published claim; its page says so, and why.</summary>
    /// <param name="reason">Why, for readers; not blank.</param>
    public Task<ClaimAnswer> WithdrawAsync(ClaimWish wish, string reason, CancellationToken cancellationToken) =>
        desk.ChangeAsync(wish, Deed.Publish, (one, token) => WithdrawAsync(one, reason, token), cancellationToken);

    private static Task<Publication?> FindAsync(ClaimCase one, CancellationToken cancellationToken) =>
        one
            .Db.Set<Publication>()
            .TagWith(nameof(PublishWork))
            .SingleOrDefaultAsync(row => row.ClaimId == one.Claim.Id, cancellationToken);

    private async Task<PublishingSnapshot> LookAsync(
        ClaimCase one,
        Publication? earlier,
        PublishingDetails details,
        PublicPlace place,
        CancellationToken cancellationToken
    )
    {
        var article = await one
            .Db.Set<Article>()
            .Where(row => row.Id == one.Claim.ArticleId)
            .Select(row => new { row.Address, row.PublishedOn })
            .TagWith(nameof(PublishWork))
            .SingleAsync(cancellationToken);
        var given = string.IsNullOrWhiteSpace(details.Appearance) ? null : details.Appearance;
        var appearance = given ?? earlier?.AppearanceAddress ?? article.Address;
        var before = given is null ? earlier?.ClaimedOn : null;
        var inArticle = appearance == article.Address ? article.PublishedOn : null;
        return new PublishingSnapshot
        {
            Number = one.Claim.Number,
            State = one.Claim.State,
            Wording = one.Claim.Wording,
            InForce = await one.Db.FindNewestAsync(one.Claim, VerdictStatus.SignedOff, cancellationToken),
            Evidence =
            [
                .. (await one.Db.FindCitationsAsync(one.Claim, cancellationToken)).Where(citation =>
                    citation.WithdrawnAt is null
                ),
            ],
            Appearance = appearance,
            ClaimedOn = details.IsDayUnknown ? null : details.ClaimedOn ?? before ?? inArticle,
            // Whoever published it before has said so already.
            IsDayUnknown = details.IsDayUnknown || (given is null && earlier is { ClaimedOn: null }),
            Today = DateOnly.FromDateTime(one.Now.UtcDateTime + FirstZone),
            Publisher = publisher.Value,
            Place = place,
        };
    }

    private async Task<Outcome<IReadOnlyList<ClaimNumber>>> PublishAsync(
        ClaimCase one,
        Publication? earlier,
        Verdict verdict,
        PublishingTerms terms,
        CancellationToken cancellationToken
    )
    {
        if (one.Claim.Publish(earlier is not null, terms.Waiver, one.By.Actor, one.Now) is { } no)
        {
            return no;
        }

        earlier?.Publish(one.Claim, verdict, terms, one.Now);
        var publication = earlier ?? new Publication(one.Claim, verdict, terms, one.Now);
        if (earlier is null)
        {
            one.Db.Add(publication);
        }

        var what = earlier is null ? PublicationEvent.Published : PublicationEvent.Republished;
        await TellAsync(one, publication, what, cancellationToken);
        return Array.Empty<ClaimNumber>();
    }

    private async Task<Outcome<IReadOnlyList<ClaimNumber>>> WithdrawAsync(
        ClaimCase one,
        string reason,
        CancellationToken cancellationToken
    )
    {
        // A step that is not possible now is the better answer than what is missing for it.
        if (
            (
                ClaimWorkflow.Forbids(ClaimStep.Withdraw, one.Claim.State, one.Claim.Number)
                ?? RefuseReason(one.Claim.Number, reason)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        one.Claim.Withdraw(reason.Trim(), one.By.Actor, one.Now);
        var publication = (await FindAsync(one, cancellationToken))!;
        publication.Withdraw(reason.Trim(), one.Now);
        await TellAsync(one, publication, PublicationEvent.Withdrawn, cancellationToken);
        return Array.Empty<ClaimNumber>();
    }

    private static Refusal? RefuseReason(ClaimNumber claim, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? PublishingRefusals.NeedsReason(claim)
        : reason.Trim().Length > Publication.WithdrawnReasonMaxLengthChars
            ? PublishingRefusals.ReasonTooLong(reason.Trim().Length)
        : null;

    private async Task TellAsync(
        ClaimCase one,
        Publication publication,
        PublicationEvent what,
        CancellationToken cancellationToken
    )
    {
        foreach (var follower in followers)
        {
            await follower.ChangedAsync(one, publication, what, cancellationToken);
        }
    }
}
