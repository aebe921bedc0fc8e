using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Teams;

/// <summary>Who may do what: the one place that knows.</summary>
public static class Rights
{
    /// <summary>The lowest rank that may.</summary>
    public static Rank Needed(Deed deed) =>
        deed switch
        {
            Deed.Read or Deed.BringIn => Rank.Member,
            Deed.Review or Deed.Cite or Deed.Export or Deed.FollowUp or Deed.Watch => Rank.Reviewer,
            Deed.SignOff or Deed.HandOut or Deed.Publish => Rank.Editor,
            Deed.SetUp or Deed.SignOffAlone => Rank.Manager,
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Unknown deed."),
        };

    public static bool May(this TeamMember member, Deed deed)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Rank >= Needed(deed);
    }

    /// <summary>Absent when the person may; else the sentence that says who may and whom to ask.</summary>
    public static Refusal? Refuse(this TeamMember member, Deed deed) =>
        member.May(deed)
            ? null
            : Needed(deed) switch
            {
                Rank.Member => TeamRefusals.NeedsMember,
                Rank.Reviewer => TeamRefusals.NeedsReviewer,
                Rank.Editor => TeamRefusals.NeedsEditor,
                _ => TeamRefusals.NeedsManager,
            };
}
