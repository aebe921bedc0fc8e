using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Language.Splitting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A migrated database on one engine, with two teams in it: ours and another.</summary>
public abstract class EngineTests<TEngine> : IAsyncLifetime
    where TEngine : IEngine, new()
{
    private ServiceProvider? services;

    internal TEngine Engine { get; } = new();

    internal IDatabase Database => Engine.Database;

    internal Databases Databases => services!.GetRequiredService<Databases>();

    internal TeamId Team { get; private set; }

    internal TeamId OtherTeam { get; private set; }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Engine.StartAsync(Stop);
        services = new ServiceCollection().AddSingleton(Database).AddStorage().BuildServiceProvider();
        Team = await AddTeamAsync();
        OtherTeam = await AddTeamAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        await Engine.DisposeAsync();
    }

    internal Task<TeamId> AddTeamAsync() =>
        Databases.EnsureTeamAsync(TeamKey.Parse($"test:{Guid.NewGuid():n}"), "Team", new TestClock(), Stop);

    internal Task<IntakeReceipt> StoreAsync(ArticleContent content, params IReadOnlyList<ClaimDraft> drafts) =>
        StoreForAsync(Team, content, drafts);

    internal Task<IntakeReceipt> StoreForAsync(
        TeamId team,
        ArticleContent content,
        params IReadOnlyList<ClaimDraft> drafts
    ) => Databases.StoreArticleAsync(team, content, drafts, Some.Anna, Some.Noon, Stop);

    /// <summary>Stores one article with one claim.</summary>
    internal async Task<ClaimNumber> StoreClaimAsync()
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content(text), Some.Draft(text));
        await using var db = Databases.Open(Team);
        return await db.Set<Claim>().MaxAsync(claim => claim.Number, Stop);
    }

    internal async Task<Claim> ReadBackAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Claim>().AsNoTracking().SingleAsync(claim => claim.Number == number, Stop);
    }

    internal async Task<List<HistoryEntry>> HistoryOfAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.Set<HistoryEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectKind == SubjectKind.Claim && entry.SubjectNumber == number.Value)
            .OrderBy(entry => entry.Id)
            .ToListAsync(Stop);
    }
}
