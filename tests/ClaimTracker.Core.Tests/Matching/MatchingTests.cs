using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Core.Tests.Matching;

/// <summary>What the tests of the claim index do with claims.</summary>
public abstract class MatchingTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private ClaimIndex? index;

    internal FakeTimeProvider Clock { get; } = new(Some.Noon);

    internal ClaimIndex Index => index ??= new ClaimIndex(Databases, Clock);

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Index.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Stores claims of one article; they are numbered on from the last.</summary>
    internal Task StoreWordingsAsync(params IReadOnlyList<string> wordings) => StoreInAsync(Team, "en", wordings);

    internal Task StoreInAsync(TeamId team, string language, params IReadOnlyList<string> wordings)
    {
        var content = Some.Content() with { Language = language };
        return StoreForAsync(team, content, [.. wordings.Select(wording => Some.Draft(wording))]);
    }

    internal async Task ChangeAsync(int number, Action<Claim> change)
    {
        await using var db = Databases.Open(Team);
        change((await db.FindClaimAsync(new ClaimNumber(number), Stop))!);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Puts claims into a state past the verbs, with the line of the history that every change leaves.</summary>
    internal async Task DecideAsync(ClaimState state, params int[] numbers)
    {
        foreach (var number in numbers.Select(number => new ClaimNumber(number)))
        {
            await Databases.InTransactionAsync(
                Team,
                async (db, token) =>
                {
                    var subject = new Subject(SubjectKind.Claim, number.Value);
                    db.Add(HistoryEntry.Of(Team, subject, new Change("test", Some.Anna, Some.Noon, null, null)));
                    await db.SaveChangesAsync(token);
                    return await db.Set<Claim>()
                        .Where(claim => claim.Number == number)
                        .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.State, state), token);
                },
                Stop
            );
        }
    }

    internal async Task<List<int>> SearchAsync(string words, TeamId? team = null) =>
        [.. (await Index.SearchAsync(team ?? Team, words, 10, Stop)).Select(hit => hit.Number.Value)];

    internal async Task<List<int>> FindDecidedAsync(string wording, int? except = null) =>
        [
            .. (
                await Index.FindDecidedAsync(
                    Team,
                    wording,
                    except is { } number ? new ClaimNumber(number) : null,
                    10,
                    Stop
                )
            ).Select(hit => hit.Number.Value),
        ];

    internal async Task<List<int>> SuggestAsync(string typed, int limit = 10, ClaimState[]? states = null) =>
        [.. (await Index.SuggestAsync(Team, typed, limit, states, Stop)).Select(claim => claim.Number.Value)];
}
