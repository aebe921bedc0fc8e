using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Claims;

/// <summary>The states as a row of choices: all of them, then each that has claims, in the order of the work.</summary>
internal static class BoardTabs
{
    public static IReadOnlyList<StateTab> Of(ClaimFilter filter, IReadOnlyDictionary<ClaimState, int> counts) =>
        [
            Tab("All", counts.Values.Sum(), filter, state: null),
            .. Enum.GetValues<ClaimState>()
                .Where(state => counts.ContainsKey(state) || state == filter.State || state == ClaimState.Unreviewed)
                .Select(state => Tab(ClaimWords.Of(state), counts.GetValueOrDefault(state), filter, state)),
        ];

    private static StateTab Tab(string name, int count, ClaimFilter filter, ClaimState? state) =>
        new(
            name,
            count,
            ClaimAddress.With(ClaimAddress.Board, filter with { State = state }),
            IsChosen: filter.State == state
        );
}
