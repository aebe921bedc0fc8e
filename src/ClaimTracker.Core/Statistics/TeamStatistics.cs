using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Statistics;

/// <summary>How a team's work goes.</summary>
/// <param name="ByState">Claims in each state; states without any are left out.</param>
/// <param name="Waiting">Verdicts that wait for a second person.</param>
/// <param name="OldestWaiting">Since when the oldest of them waits; absent when none does.</param>
/// <param name="ThisWeek">What was decided since Monday.</param>
/// <param name="FourWeeks">What was decided in the last four weeks.</param>
public sealed record TeamStatistics(
    IReadOnlyDictionary<ClaimState, int> ByState,
    int Waiting,
    DateTimeOffset? OldestWaiting,
    Decided ThisWeek,
    Decided FourWeeks
);

/// <summary>What was decided in some time.</summary>
/// <param name="Verdicts">Signed-off verdicts, corrections among them.</param>
/// <param name="Corrections">How many of them corrected an earlier one.</param>
/// <param name="ByRating">How many of each rating; ratings without any are left out.</param>
/// <param name="ByPerson">Who proposed and who signed off how many, the busiest first.</param>
/// <param name="MedianAge">From the coming in of a claim to its first verdict; absent when there was none.</param>
public sealed record Decided(
    int Verdicts,
    int Corrections,
    IReadOnlyDictionary<Rating, int> ByRating,
    IReadOnlyList<PersonCount> ByPerson,
    TimeSpan? MedianAge
);

/// <summary>How many verdicts somebody proposed, and how many of others they signed off.</summary>
public sealed record PersonCount(string Name, int Proposed, int SignedOff);
