namespace ClaimTracker.Core.History;

/// <summary>One thing that was done to an article or a claim.</summary>
/// <param name="What">Stable name such as <c>dismissed</c>; see <see cref="HistoryEntry.What"/>.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Before">What it was; absent where there was nothing.</param>
/// <param name="After">What it became, or the reason that was given; absent where there is nothing to add.</param>
public sealed record Change(string What, Actor By, DateTimeOffset At, string? Before, string? After)
{
    /// <summary>What is named so was done beside the thing and left it as it is: nobody needs to look again because of it.</summary>
    public const string AsidePrefix = "aside-";
}
