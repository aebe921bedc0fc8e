using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Watches.Feeds;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Core.Tests.Watches;

/// <summary>A team that watches feeds of a newspaper on loopback, and a clock that the test moves.</summary>
public abstract class WatchingTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private readonly List<IDisposable> clients = [];

    internal FakeTimeProvider Clock { get; } = new(Some.Noon);

    internal WatchOptions Settings { get; } = new();

    internal FeedSite Site { get; private set; } = null!;

    internal TeamMember Rita => new(Team, new("test:rita", "Rita"), Rank.Reviewer);

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    internal async Task OpenSiteAsync() => Site = await FeedSite.StartAsync();

    internal WatchWork Work() => new(Databases, Client(), Turns(), Options.Create(Settings), Clock);

    /// <summary>One look for feeds, as a program of its own would take it.</summary>
    internal Task SweepAsync() => Sweep().SweepAsync(Stop);

    /// <param name="began">Since when its program runs; absent: for long.</param>
    internal WatchSweep Sweep(DateTimeOffset? began = null) =>
        new(Databases, Client(), Turns(), Options.Create(Settings), Clock, NullLogger<WatchSweep>.Instance)
        {
            Began = began ?? Some.Noon,
        };

    /// <summary>One look for articles, as a program of its own would take it.</summary>
    internal Task BringInAsync() => ItemSweep().SweepAsync(Stop);

    internal WatchedItemSweep ItemSweep()
    {
        var fetcher = Fetches.Fetcher(Site.Port, time: TimeProvider.System);
        clients.Add(fetcher);
        var intakeOptions = Options.Create(new IntakeOptions());
        var work = new WatchedItemWork(
            Databases,
            new ArticleIntake(Databases, fetcher, intakeOptions, Clock),
            Turns(),
            Options.Create(Settings),
            intakeOptions,
            Clock,
            NullLogger<WatchedItemWork>.Instance
        );
        return new WatchedItemSweep(Databases, work, Clock, NullLogger<WatchedItemSweep>.Instance);
    }

    internal async Task<WatchNumber> WatchAsync(string path = "/feed")
    {
        var adding = await Work().AddAsync(Rita, Site.At(path).AbsoluteUri, "77", Stop);
        Assert.True(adding.Is(out var watch, out var refusal), refusal?.ToString());
        return watch.Number;
    }

    internal static Refusal Refused(Outcome<Watch> outcome)
    {
        Assert.False(outcome.Is(out _, out var refusal));
        return refusal!;
    }

    internal async Task<Watch> ReadAsync(WatchNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Watch>().AsNoTracking().SingleAsync(watch => watch.Number == number, Stop);
    }

    /// <summary>From now to the next reading, less what the watch waits beyond every pause.</summary>
    internal async Task<TimeSpan> PauseAsync(WatchNumber number)
    {
        var watch = await ReadAsync(number);
        return watch.NextAt!.Value - watch.Lag - Clock.GetUtcNow();
    }

    internal async Task<List<WatchedItem>> ItemsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<WatchedItem>().AsNoTracking().OrderBy(item => item.Id).ToListAsync(Stop);
    }

    internal async Task<List<Post>> PostsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    internal async Task<List<string>> ArticlesAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Article>()
            .OrderBy(article => article.Number)
            .Select(article => article.Title)
            .ToListAsync(Stop);
    }

    /// <summary>Moves the clock to the next reading, and reads.</summary>
    internal async Task NextAsync(WatchNumber number)
    {
        var next = (await ReadAsync(number)).NextAt!.Value;
        if (next > Clock.GetUtcNow())
        {
            Clock.SetUtcNow(next);
        }

        await SweepAsync();
    }

    private FeedClient Client()
    {
        var client = Site.Client();
        clients.Add(client);
        return client;
    }

    private HostTurns Turns() => new(Clock, TimeSpan.Zero);
}
