using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>An article as its message shows it.</summary>
/// <param name="Counts">How many of its claims stand in each state; states without any are left out.</param>
/// <param name="Worthiest">Its most check-worthy claims, the first ones of them.</param>
internal sealed record ArticleFacts(
    ArticleSummary Article,
    IReadOnlyList<StateCount> Counts,
    IReadOnlyList<ClaimLine> Worthiest,
    TeamLinks Links
)
{
    public int Claims => Counts.Sum(count => count.Count);

    /// <summary>How many wait for somebody.</summary>
    public int Open => OpenOf(Counts);

    /// <summary>How many have a verdict that counts.</summary>
    public int Decided => DecidedOf(Counts);

    public static int OpenOf(IEnumerable<StateCount> counts) =>
        counts.Where(count => count.State.IsOpen()).Sum(count => count.Count);

    public static int DecidedOf(IEnumerable<StateCount> counts) =>
        counts.Where(count => count.State is ClaimState.Checked or ClaimState.Published).Sum(count => count.Count);
}
