using ClaimTracker.Core.History;

namespace ClaimTracker.Core.Claims;

/// <summary>What can be done to a claim, as the history names it. Stored: never change or reuse one.</summary>
public static class ClaimChanges
{
    public const string Taken = "taken";
    public const string Released = "released";
    public const string Reworded = "reworded";
    public const string Dismissed = "dismissed";
    public const string Reopened = "reopened";
    public const string Merged = "merged";
    public const string MergedFrom = "merged-from";
    public const string Assigned = "assigned";
    public const string Split = "split";
    public const string SplitFrom = "split-from";
    public const string Proposed = "proposed";
    public const string Agreed = "agreed";
    public const string AgreedAlone = "agreed-alone";
    public const string NeededNobody = "needed-nobody";
    public const string SentBack = "sent-back";
    public const string Published = "published";
    public const string Republished = "republished";
    public const string Withdrawn = "withdrawn";
    public const string PublicationCorrected = "publication-corrected";
    public const string Cited = "cited";
    public const string CitationWithdrawn = "citation-withdrawn";
    public const string CitationMoved = "citation-moved";

    /// <summary>Beside the claim: whoever has a form of it open need not look again.</summary>
    public const string StillOnIt = Change.AsidePrefix + "still-on-it";
}
