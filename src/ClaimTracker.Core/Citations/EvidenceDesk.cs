using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Citations.Pages;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Citations;

/// <summary>What came of bringing evidence.</summary>
/// <param name="Answer">Of the claim.</param>
/// <param name="Number">Of the new citation; absent when there is none.</param>
/// <param name="Page">What a look at the cited page told; absent when nobody looked.</param>
public sealed record EvidenceAnswer(ClaimAnswer Answer, int? Number = null, CitedPage? Page = null);

/// <summary>
/// Takes evidence in: copies the attached file, reads title and publisher of the cited page, and wants an archived copy. Whatever fails on the
/// network, the evidence is kept; only a file that cannot be copied is refused, since nothing would be left of it.
/// </summary>
public sealed class EvidenceDesk(
    ClaimDesk desk,
    CitationWork work,
    CitedPageReader pages,
    EvidenceDownload download,
    ArchiveWork archive
)
{
    /// <summary>Adds a piece of evidence.</summary>
    /// <param name="wish">Who cites, and for which claim.</param>
    /// <param name="draft">What they gave; the file comes apart.</param>
    /// <param name="file">What they attached; absent when nothing.</param>
    public async Task<EvidenceAnswer> CiteAsync(
        ClaimWish wish,
        CitationDraft draft,
        AttachedFile? file,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(draft);
        // Nothing is fetched for somebody who may not cite.
        if (await RefuseAsync(wish, draft, file, cancellationToken) is { } refusal)
        {
            return new EvidenceAnswer(new ClaimAnswer.Refused(refusal));
        }

        var looking = LookAsync(draft, cancellationToken);
        var fetching = FetchAsync(file, cancellationToken);
        await Task.WhenAll(looking, fetching);
        var page = await looking;
        var (upload, no) = await fetching;
        if (no is not null)
        {
            return new EvidenceAnswer(new ClaimAnswer.Refused(no));
        }

        var full = draft with
        {
            File = upload,
            Title = draft.Title ?? page?.Title,
            Publisher = draft.Publisher ?? page?.Publisher,
            WantsCopy = archive.IsOn,
        };
        var (answer, number) = await work.AddAsync(wish, full, cancellationToken);
        archive.Ring();
        return new EvidenceAnswer(answer, number, page);
    }

    private async Task<Refusal?> RefuseAsync(
        ClaimWish wish,
        CitationDraft draft,
        AttachedFile? file,
        CancellationToken cancellationToken
    )
    {
        var foreseen = await desk.ForeseeAsync(wish.By, wish.Claim, Deed.Cite, ClaimStep.Cite, cancellationToken);
        return foreseen.Is(out _, out var refusal) ? CitationWork.Refuse(wish.Claim, draft, file is not null) : refusal;
    }

    private async Task<CitedPage?> LookAsync(CitationDraft draft, CancellationToken cancellationToken) =>
        draft.Address is { } address ? await pages.LookAsync(address, draft.Quote, cancellationToken) : null;

    private async Task<(EvidenceUpload? Upload, Refusal? No)> FetchAsync(
        AttachedFile? file,
        CancellationToken cancellationToken
    ) =>
        file is null ? (null, null)
        : (await download.FetchAsync(file, cancellationToken)).Is(out var upload, out var refusal) ? (upload, null)
        : (null, refusal);
}
