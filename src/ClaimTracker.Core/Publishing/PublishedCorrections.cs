using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

/// <summary>Lets the world read the correction of a published claim as soon as it counts.</summary>
public sealed class PublishedCorrections(IEnumerable<IWhenPublished> followers) : IWhenSignedOff
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
        if (one.Claim.State != ClaimState.Published)
        {
            return;
        }

        if (verdict.Id == default)
        {
            // It was proposed in the same moment; the published row names it by its key.
            await one.Db.SaveChangesAsync(cancellationToken);
        }

        var publication = await one
            .Db.Set<Publication>()
            .TagWith(nameof(PublishedCorrections))
            .SingleAsync(row => row.ClaimId == one.Claim.Id, cancellationToken);
        publication.Correct(verdict, one.Now);
        one.Claim.CorrectPublication(
            VerdictWork.InWords(earlier)!,
            VerdictWork.InWords(verdict)!,
            one.By.Actor,
            one.Now
        );
        foreach (var follower in followers)
        {
            await follower.ChangedAsync(one, publication, PublicationEvent.Corrected, cancellationToken);
        }
    }
}
