using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Citations.Files;
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

    /// <param name="file">The draft's file as it is kept; absent when it has none.</param>
    internal Citation(Claim claim, int number, CitationDraft draft, EvidenceFile? file, Actor by, DateTimeOffset now)
    {
        (TeamId, ClaimId, Number) = (claim.TeamId, claim.Id, number);
        (Address, ArchivedAddress) = (draft.Address?.AbsoluteUri, draft.ArchivedAddress?.AbsoluteUri);
        (Title, Publisher) = (Fit(draft.Title, TitleMaxLengthChars), Fit(draft.Publisher, PublisherMaxLengthChars));
        (Quote, Stance, IsPrimary) = (Fit(draft.Quote, QuoteMaxLengthChars), draft.Stance, draft.IsPrimary);
        (AddedByKey, AddedByName, RetrievedAt) = (by.Key, by.Name, now);
        File = file;
        (ArchiveState, ArchiveNextTryAt) =
            ArchivedAddress is not null ? (ArchiveState.Done, null)
            : draft.WantsCopy && Address is not null ? (ArchiveState.Wanted, now)
            : (ArchiveState.None, (DateTimeOffset?)null);
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

    public ArchiveState ArchiveState { get; private set; }

    /// <summary>How often a copy was asked for.</summary>
    public int ArchiveTries { get; private set; }

    /// <summary>When a copy is asked for next; present exactly while one is wanted.</summary>
    public DateTimeOffset? ArchiveNextTryAt { get; private set; }

    /// <summary>Why the last try made no copy; absent when there was none, or when it did.</summary>
    public ArchiveTrouble? ArchiveTrouble { get; private set; }

    /// <summary>The status of HTTP that the archive service answered the last time with; absent when it did not matter.</summary>
    public int? ArchiveAnswer { get; private set; }

    /// <summary>Absent when the evidence has no file.</summary>
    public EvidenceFileId? FileId { get; private init; }

    /// <summary>The file, without its bytes; read with the citation by <see cref="CitationQueries.ListCitationsAsync"/>.</summary>
    public EvidenceFile? File { get; private init; }

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

    internal void Withdraw(DateTimeOffset now)
    {
        WithdrawnAt ??= now;
        if (ArchiveState == ArchiveState.Wanted)
        {
            (ArchiveState, ArchiveNextTryAt) = (ArchiveState.None, null);
        }
    }

    /// <summary>There is a copy now.</summary>
    internal void Archive(Uri copy)
    {
        (ArchivedAddress, ArchiveState) = (copy.AbsoluteUri, ArchiveState.Done);
        (ArchiveNextTryAt, ArchiveTrouble, ArchiveAnswer) = (null, null, null);
    }

    /// <summary>No copy was made.</summary>
    /// <param name="again">When to ask again; absent: never.</param>
    internal void MissArchive(ArchiveTrouble trouble, int? answer, DateTimeOffset? again)
    {
        (ArchiveTrouble, ArchiveAnswer, ArchiveNextTryAt) = (trouble, answer, again);
        ArchiveState = again is null ? ArchiveState.Failed : ArchiveState.Wanted;
    }

    /// <summary>Goes on with another claim, as one of its citations.</summary>
    internal void MoveTo(Claim claim, int number) => (ClaimId, Number) = (claim.Id, number);

    private static string? Fit(string? text, int maxLengthChars) =>
        string.IsNullOrWhiteSpace(text) ? null : FittedText.Cut(text.Trim(), maxLengthChars);
}
