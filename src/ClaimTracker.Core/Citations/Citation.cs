using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Citations;

/// <summary>A piece of evidence for or against a claim: where it can be read, and the words that matter. Made by <see cref="CitationWork"/>.</summary>
public sealed class Citation : ITeamOwned
{
    public const int AddressMaxLengthChars = 2000;
    public const int TitleMaxLengthChars = 300;
    public const int PublisherMaxLengthChars = 200;
    public const int QuoteMaxLengthChars = 1500;

    private Citation() { }

    internal Citation(Claim claim, int number, CitationDraft draft, Actor by, DateTimeOffset now)
    {
        (TeamId, ClaimId, Number) = (claim.TeamId, claim.Id, number);
        (Address, ArchivedAddress) = (draft.Address?.AbsoluteUri, draft.ArchivedAddress?.AbsoluteUri);
        (Title, Publisher) = (Fit(draft.Title, TitleMaxLengthChars), Fit(draft.Publisher, PublisherMaxLengthChars));
        (Quote, Stance, IsPrimary) = (Fit(draft.Quote, QuoteMaxLengthChars), draft.Stance, draft.IsPrimary);
        (AddedByKey, AddedByName, RetrievedAt) = (by.Key, by.Name, now);
    }

    public CitationId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public ClaimId ClaimId { get; private set; }

    /// <summary>Counts from 1 within the claim: [1], [2]. None is given twice, whatever becomes of the evidence.</summary>
    public int Number { get; private set; }

    /// <summary>Absolute http(s) address; absent when the evidence is a file alone.</summary>
    public string? Address { get; private init; }

    /// <summary>A copy that stays when the page changes; absent when there is none.</summary>
    public string? ArchivedAddress { get; private set; }

    public string? Title { get; private init; }

    public string? Publisher { get; private init; }

    /// <summary>The words that matter, as they stand there; absent when nobody gave any.</summary>
    public string? Quote { get; private init; }

    public Stance Stance { get; private init; }

    /// <summary>Whether it is the first-hand source.</summary>
    public bool IsPrimary { get; private init; }

    public DateTimeOffset RetrievedAt { get; private init; }

    public string AddedByKey { get; private init; } = "";

    public string AddedByName { get; private init; } = "";

    /// <summary>When it was taken back; absent while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    /// <summary>Goes on with another claim, as one of its citations.</summary>
    internal void MoveTo(Claim claim, int number) => (ClaimId, Number) = (claim.Id, number);

    private static string? Fit(string? text, int maxLengthChars) =>
        string.IsNullOrWhiteSpace(text) ? null : FittedText.Cut(text.Trim(), maxLengthChars);
}
