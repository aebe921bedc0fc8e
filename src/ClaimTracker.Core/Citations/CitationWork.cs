using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Citations;

/// <summary>Adds evidence to claims and takes it back.</summary>
public sealed class CitationWork(ClaimDesk desk)
{
    /// <summary>Adds a piece of evidence; anybody who reviews may, whoever holds the claim.</summary>
    public Task<ClaimAnswer> CiteAsync(ClaimWish wish, CitationDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(draft);
        return desk.ChangeAsync(wish, Deed.Cite, (one, token) => AddAsync(one, draft, token), cancellationToken);
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

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> AddAsync(
        ClaimCase one,
        CitationDraft draft,
        CancellationToken cancellationToken
    )
    {
        // A step that is not possible now is the better answer than what is wrong with what was typed for it.
        if (
            (
                ClaimWorkflow.Forbids(ClaimStep.Cite, one.Claim.State, one.Claim.Number)
                ?? Refuse(one.Claim.Number, draft)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var there = await one.Db.FindCitationsAsync(one.Claim, cancellationToken);
        var same = there.Find(citation =>
            citation.WithdrawnAt is null
            && citation.Address == draft.Address!.AbsoluteUri
            && citation.Quote == (string.IsNullOrWhiteSpace(draft.Quote) ? null : draft.Quote.Trim())
        );
        if (same is not null)
        {
            return CitationRefusals.AlreadyCited(one.Claim.Number, same.Number);
        }

        var citation = new Citation(one.Claim, one.Claim.NextCitationNumber(), draft, one.By.Actor, one.Now);
        one.Claim.Cite(ClaimChanges.Cited, null, Describe(citation), one.By.Actor, one.Now);
        one.Db.Add(citation);
        return Array.Empty<ClaimNumber>();
    }

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

        var no = one.Claim.Cite(ClaimChanges.CitationWithdrawn, Describe(found), null, one.By.Actor, one.Now);
        if (no is not null)
        {
            return no;
        }

        found.Withdraw(one.Now);
        return Array.Empty<ClaimNumber>();
    }

    /// <summary>As the history keeps it: stance, then where it can be read.</summary>
    private static string Describe(Citation citation) => $"{citation.Stance} {citation.Address ?? citation.Title}";

    private static Refusal? Refuse(ClaimNumber claim, CitationDraft draft) =>
        !IsOfTheWeb(draft.Address) ? CitationRefusals.NeedsSource(claim)
        : draft.ArchivedAddress is { } copy && !IsOfTheWeb(copy) ? CitationRefusals.CopyElsewhere(claim)
        : Math.Max(Length(draft.Address), Length(draft.ArchivedAddress))
            is > Citation.AddressMaxLengthChars
                and var length
            ? CitationRefusals.AddressTooLong(length)
        : draft.Quote?.Trim().Length > Citation.QuoteMaxLengthChars
            ? CitationRefusals.QuoteTooLong(draft.Quote.Trim().Length)
        : null;

    private static bool IsOfTheWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static int Length(Uri? address) => address?.AbsoluteUri.Length ?? 0;
}
