using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Teams;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
internal static class TeamRefusals
{
    private static readonly ResourceManager Words = new(typeof(TeamRefusals));

    public static Refusal NeedsRank(Rank rank) => new(Words, $"{nameof(NeedsRank)}_{rank}");

    public static Refusal UnknownZone(string zone) => new(Words, nameof(UnknownZone), zone);
}
