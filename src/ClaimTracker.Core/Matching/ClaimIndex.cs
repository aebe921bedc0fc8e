using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language.Matching;

namespace ClaimTracker.Core.Matching;

/// <summary>Finds the claims of a team by their words, in memory. One for the program.</summary>
/// <remarks>
/// A team's claims are read from the database when it first asks, side by side with other work, and then followed: every question first reads what
/// is new or changed, whichever process wrote it. A team that asks nothing for an hour is dropped and read again when it does.
/// </remarks>
public sealed class ClaimIndex : IAsyncDisposable
{
    /// <summary>From this likeness on a decided claim is shown.</summary>
    /// <remarks>
    /// Of posts and the claims that check them (CheckThat! 2020 task 2), the first claim of at least this likeness is the right one for 94 of
    /// 100 posts; see docs/evaluation.md.
    /// </remarks>
    public const double SimilarEnough = 0.2;

    /// <summary>How long a team may ask nothing before its claims are dropped from memory.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(1);

    /// <summary>How long somebody who types is made to wait for other work on the index.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);

    /// <summary>How many of the newest claims are suggested from while a team's are still being read.</summary>
    private const int NewestToSuggest = 500;

    private const int MostToCatchUp = 2000;

    private readonly Databases databases;
    private readonly TimeProvider time;
    private readonly IndexedTeams teams;

    public ClaimIndex(Databases databases, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(time);
        (this.databases, this.time) = (databases, time);
        teams = new IndexedTeams(databases, time, LongestIdle, BetweenSweeps);
    }

    /// <summary>Claims in any state that hold the words, best first; the last word may be half typed. None for a text without words.</summary>
    public async Task<IReadOnlyList<ClaimHit>> SearchAsync(
        TeamId team,
        string words,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var query = new WordQuery(words, limit) { LastMayBeHalfTyped = true };
        return Hits(await UpToDateAsync(team, cancellationToken), query);
    }

    /// <summary>Claims with a signed-off verdict that say much the same, most alike first.</summary>
    /// <param name="team">Whose claims.</param>
    /// <param name="wording">The claim they are compared with, or any text.</param>
    /// <param name="except">One that is not wanted, such as the claim itself; absent when there is none.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the waiting; reading a team's claims goes on for others.</param>
    public async Task<IReadOnlyList<ClaimHit>> FindDecidedAsync(
        TeamId team,
        string wording,
        ClaimNumber? except,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var query = new WordQuery(wording, limit)
        {
            Labels = LabelsOf([ClaimState.Checked, ClaimState.Published]),
            Except = except?.Value,
            LeastLikeness = SimilarEnough,
            ByLikeness = true,
        };
        return Hits(await UpToDateAsync(team, cancellationToken), query);
    }

    /// <summary>Claims to choose from while somebody types <c>17</c>, <c>C-17</c> or words of one; the newest when nothing is typed yet.</summary>
    /// <remarks>Never waits for a team's claims to be read: until they are, it chooses from the newest 500 and the claim of exactly the typed number.</remarks>
    /// <param name="team">Whose claims.</param>
    /// <param name="typed">A number comes first, then numbers that begin with its digits, the newest first, then claims that hold it as a word.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="states">Which states are wanted; absent when all are.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyList<ClaimSuggestion>> SuggestAsync(
        TeamId team,
        string typed,
        int limit,
        IReadOnlyCollection<ClaimState>? states,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(typed);
        var (claim, labels) = (new TypedClaim(typed), states is null ? ulong.MaxValue : LabelsOf(states));
        if (await ReadSoonAsync(team, cancellationToken) is not { } claims)
        {
            return await SuggestFromNewestAsync(team, claim, limit, labels, cancellationToken);
        }

        await claims.CatchUpQuicklyAsync(MostToCatchUp, Patience, cancellationToken);
        ClaimNumber[] numbers = [.. claim.Find(claims.Words, limit, labels).Select(key => new ClaimNumber(key))];
        await using var db = databases.Open(team);
        var texts = await db.ListTextsAsync(numbers, cancellationToken);
        return [.. numbers.Join(texts, number => number, text => text.Number, (_, text) => Suggestion(text))];
    }

    /// <summary>The same for claims in any state.</summary>
    public Task<IReadOnlyList<ClaimSuggestion>> SuggestAsync(
        TeamId team,
        string typed,
        int limit,
        CancellationToken cancellationToken
    ) => SuggestAsync(team, typed, limit, states: null, cancellationToken);

    /// <summary>Stops reading and waits until it has stopped.</summary>
    public ValueTask DisposeAsync() => teams.DisposeAsync();

    private static IReadOnlyList<ClaimHit> Hits(TeamClaims claims, WordQuery query) =>
        [.. claims.Words.Query(query).Select(hit => new ClaimHit(new ClaimNumber(hit.Key), hit.Likeness))];

    private static ClaimSuggestion Suggestion(ClaimText text) => new(text.Number, text.Wording, text.State);

    private static ulong LabelsOf(IEnumerable<ClaimState> states) =>
        states.Aggregate(0UL, (labels, state) => labels | (1UL << (int)state));

    private async Task<TeamClaims> UpToDateAsync(TeamId team, CancellationToken cancellationToken)
    {
        var (claims, reading) = teams.Enter(team);
        await reading.WaitAsync(cancellationToken);
        await claims.CatchUpAsync(cancellationToken);
        return claims;
    }

    /// <summary>The claims of the team; absent when reading them takes longer than anybody who types should wait.</summary>
    private async Task<TeamClaims?> ReadSoonAsync(TeamId team, CancellationToken cancellationToken)
    {
        var (claims, reading) = teams.Enter(team);
        try
        {
            await reading.WaitAsync(Patience, time, cancellationToken);
            return claims;
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<ClaimSuggestion>> SuggestFromNewestAsync(
        TeamId team,
        TypedClaim typed,
        int limit,
        ulong labels,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.Open(team);
        var newest = await db.ListNewestAsync(NewestToSuggest, typed.Exact, cancellationToken);
        using var words = new WordIndex();
        newest.ForEach(claim => TeamClaims.Put(words, claim));
        return
        [
            .. typed
                .Find(words, limit, labels)
                .Join(newest, key => key, claim => claim.Number.Value, (_, claim) => Suggestion(claim)),
        ];
    }
}
