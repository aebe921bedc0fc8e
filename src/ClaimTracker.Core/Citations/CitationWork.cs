using System.Globalization;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Citations;

/// <summary>Adds evidence to claims and takes it back.</summary>
public sealed class CitationWork(ClaimDesk desk)
{
    /// <summary>Adds a piece of evidence; anybody who reviews may, whoever holds the claim.</summary>
    public async Task<ClaimAnswer> CiteAsync(
        ClaimWish wish,
        CitationDraft draft,
        CancellationToken cancellationToken
    ) => (await AddAsync(wish, draft, cancellationToken)).Answer;

    /// <summary>The same, and the number of the new citation; absent when there is none.</summary>
    internal async Task<(ClaimAnswer Answer, int? Number)> AddAsync(
        ClaimWish wish,
        CitationDraft draft,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(draft);
        try
        {
            return await AddOnceAsync(wish, draft, cancellationToken);
        }
        catch (DbUpdateException) when (draft.File is not null)
        {
            // Somebody else attached the same file at the same moment: now it is there.
            return await AddOnceAsync(wish, draft, cancellationToken);
        }
    }

    private async Task<(ClaimAnswer Answer, int? Number)> AddOnceAsync(
        ClaimWish wish,
        CitationDraft draft,
        CancellationToken cancellationToken
    )
    {
        Citation? added = null;
        var answer = await desk.ChangeAsync(
            wish,
            Deed.Cite,
            async (one, token) =>
            {
                var outcome = await AddAsync(one, draft, token);
                added = outcome.Is(out var citation, out var refusal) ? citation : null;
                return added is null ? refusal! : Array.Empty<ClaimNumber>();
            },
            cancellationToken
        );
        return (answer, answer is ClaimAnswer.Done ? added?.Number : null);
    }

    /// <summary>Takes a piece of evidence back; the history keeps it.</summary>
    public Task<ClaimAnswer> WithdrawAsync(ClaimWish wish, int number, CancellationToken cancellationToken) =>
        desk.ChangeAsync(wish, Deed.Cite, (one, token) => WithdrawAsync(one, number, token), cancellationToken);

    /// <summary>Lets the evidence of one claim go on with another: for claims that are merged.</summary>
    internal static async Task MoveAsync(ClaimCase one, Claim other, CancellationToken cancellationToken)
    {
        var moving = await one.Db.FindCitationsAsync(one.Claim, cancellationToken);
        foreach (var citation in moving)
        {
            citation.MoveTo(other, other.NextCitationNumber());
        }

        if (moving.Count > 0)
        {
            other.Cite(
                ClaimChanges.CitationMoved,
                one.Claim.Number.ToString(),
                moving.Count.ToString(CultureInfo.InvariantCulture),
                one.By.Actor,
                one.Now
            );
        }
    }

    private static async Task<Outcome<Citation>> AddAsync(
        ClaimCase one,
        CitationDraft draft,
        CancellationToken cancellationToken
    )
    {
        // A step that is not possible now is the better answer than what is wrong with what was typed for it.
        if (
            (
                ClaimWorkflow.Forbids(ClaimStep.Cite, one.Claim.State, one.Claim.Number)
                ?? Refuse(one.Claim.Number, draft, draft.File is not null)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var file = draft.File is { } upload ? await FileOfAsync(one, upload, cancellationToken) : null;
        var there = await one.Db.FindCitationsAsync(one.Claim, cancellationToken);
        if (there.Find(citation => IsSame(citation, draft, file)) is { } same)
        {
            return CitationRefusals.AlreadyCited(one.Claim.Number, same.Number);
        }

        var citation = new Citation(one.Claim, one.Claim.NextCitationNumber(), draft, file, one.By.Actor, one.Now);
        one.Claim.Cite(ClaimChanges.Cited, null, Describe(citation, file), one.By.Actor, one.Now);
        one.Db.Add(citation);
        return citation;
    }

    private static async Task<EvidenceFile> FileOfAsync(
        ClaimCase one,
        EvidenceUpload upload,
        CancellationToken cancellationToken
    ) =>
        await one.Db.FindFileAsync(upload.Hash, cancellationToken)
        ?? new EvidenceFile(one.By.Team, upload, one.By.Actor, one.Now);

    private static bool IsSame(Citation citation, CitationDraft draft, EvidenceFile? file) =>
        citation.WithdrawnAt is null
        && citation.Address == draft.Address?.AbsoluteUri
        && citation.FileId == file?.Id
        && citation.Quote == (string.IsNullOrWhiteSpace(draft.Quote) ? null : draft.Quote.Trim());

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> WithdrawAsync(
        ClaimCase one,
        int number,
        CancellationToken cancellationToken
    )
    {
        var there = await one.Db.FindCitationsAsync(one.Claim, cancellationToken);
        if (there.Find(citation => citation.Number == number && citation.WithdrawnAt is null) is not { } found)
        {
            return CitationRefusals.NoSuchCitation(one.Claim.Number, number);
        }

        if (found.AddedByKey != one.By.Actor.Key && !one.By.May(Deed.HandOut))
        {
            return CitationRefusals.OfAnother(one.Claim.Number, number, found.AddedByName);
        }

        var file = found.FileId is { } id ? await one.Db.FindFileAsync(id, cancellationToken) : null;
        var no = one.Claim.Cite(ClaimChanges.CitationWithdrawn, Describe(found, file), null, one.By.Actor, one.Now);
        if (no is not null)
        {
            return no;
        }

        found.Withdraw(one.Now);
        return Array.Empty<ClaimNumber>();
    }

    /// <summary>As the history keeps it: stance, then where it can be read.</summary>
    private static string Describe(Citation citation, EvidenceFile? file) =>
        $"{citation.Stance} {citation.Address ?? file?.Name ?? citation.Title}";

    /// <summary>What is wrong with a draft, whatever the claim; absent when nothing is.</summary>
    internal static Refusal? Refuse(ClaimNumber claim, CitationDraft draft, bool hasFile) =>
        draft.Address is { } address ? RefuseAddress(claim, address, draft)
        : hasFile ? RefuseQuote(draft)
        : CitationRefusals.NeedsSource(claim);

    private static Refusal? RefuseAddress(ClaimNumber claim, Uri address, CitationDraft draft) =>
        !IsOfTheWeb(address) ? CitationRefusals.NeedsSource(claim)
        : draft.ArchivedAddress is { } copy && !IsOfTheWeb(copy) ? CitationRefusals.CopyElsewhere(claim)
        : address.UserInfo.Length + (draft.ArchivedAddress?.UserInfo.Length ?? 0) > 0
            ? CitationRefusals.AddressWithPassword(claim)
        : Math.Max(Length(address), Length(draft.ArchivedAddress)) is > Citation.AddressMaxLengthChars and var length
            ? CitationRefusals.AddressTooLong(length)
        : RefuseQuote(draft);

    private static Refusal? RefuseQuote(CitationDraft draft) =>
        draft.Quote?.Trim().Length > Citation.QuoteMaxLengthChars
            ? CitationRefusals.QuoteTooLong(draft.Quote.Trim().Length)
            : null;

    private static bool IsOfTheWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static int Length(Uri? address) => address?.AbsoluteUri.Length ?? 0;
}
