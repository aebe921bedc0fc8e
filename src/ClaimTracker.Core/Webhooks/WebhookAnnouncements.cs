using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Webhooks;

/// <summary>Writes down for every active webhook what it is to be told, in the transaction of the change.</summary>
public sealed class WebhookAnnouncements(IPublicPlaces places) : IWhenPublished, IWhenSignedOff
{
    public async Task SignedOffAsync(
        ClaimCase one,
        Verdict verdict,
        Verdict? earlier,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(verdict);
        if (await ListAsync(one, cancellationToken) is not { Count: > 0 } hooks)
        {
            return;
        }

        var news = new VerdictNews(
            one.Claim.Number.ToString(),
            one.Claim.Wording,
            verdict.Rating.ToString(),
            verdict.Rating.Score(),
            verdict.Explanation,
            earlier?.Rating.ToString(),
            earlier?.Explanation,
            await PageAsync(one, cancellationToken),
            verdict.ProposedByName,
            verdict.ProposedAt.ToUniversalTime(),
            verdict.ClosedByName,
            verdict.ClosedAt?.ToUniversalTime(),
            verdict.IsAlone
        );
        var what = earlier is null ? WebhookEvents.VerdictSignedOff : WebhookEvents.VerdictCorrected;
        // The claim counts its changes: no two verdicts on it are signed off at the same count.
        Tell(one, hooks, what, one.Claim.Version, WebhookContent.Of(what, one.Now, news));
    }

    public async Task ChangedAsync(
        ClaimCase one,
        Publication publication,
        PublicationEvent what,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(publication);
        if (await ListAsync(one, cancellationToken) is not { Count: > 0 } hooks)
        {
            return;
        }

        var name = what switch
        {
            PublicationEvent.Corrected => WebhookEvents.ClaimCorrected,
            PublicationEvent.Withdrawn => WebhookEvents.ClaimWithdrawn,
            _ => WebhookEvents.ClaimPublished,
        };
        var news = News(publication, await PageAsync(one, cancellationToken));
        Tell(one, hooks, name, publication.Revision, WebhookContent.Of(name, one.Now, news));
    }

    private static Task<List<Webhook>> ListAsync(ClaimCase one, CancellationToken cancellationToken) =>
        one
            .Db.Set<Webhook>()
            .AsNoTracking()
            .Where(hook => hook.PausedAt == null)
            .OrderBy(hook => hook.Id)
            .TagWith(nameof(WebhookAnnouncements))
            .ToListAsync(cancellationToken);

    private static void Tell(ClaimCase one, List<Webhook> hooks, string what, int count, string content)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{what} {one.Claim.Number} {count}");
        one.Db.AddRange(hooks.Select(hook => new WebhookDelivery(hook, key, what, content, one.Now)));
    }

    private static ClaimNews News(Publication claim, string? page)
    {
        var isOpen = claim.WithdrawnAt is null;
        return new ClaimNews(
            claim.Number.ToString(),
            claim.Revision,
            isOpen ? claim.Wording : null,
            isOpen ? claim.Rating.ToString() : null,
            isOpen ? claim.Rating.Score() : null,
            isOpen ? claim.Explanation : null,
            isOpen ? claim.Speaker : null,
            isOpen ? claim.ClaimedOn : null,
            isOpen ? claim.AppearanceAddress : null,
            page,
            claim.PublishedAt.ToUniversalTime(),
            claim.UpdatedAt.ToUniversalTime(),
            claim.WithdrawnAt?.ToUniversalTime(),
            claim.WithdrawnReason
        );
    }

    private async Task<string?> PageAsync(ClaimCase one, CancellationToken cancellationToken)
    {
        var place = await places.FindAsync(one.By.Team, cancellationToken);
        return place is { ServesTeam: true, Root: { } root }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{root.AbsoluteUri.TrimEnd('/')}/claims/{one.Claim.Number.Value}"
            )
            : null;
    }
}
