using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Core.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Webhooks;

/// <summary>A team that tells programs on loopback of its decisions.</summary>
public abstract class WebhookTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private readonly List<IDisposable> clients = [];

    internal WebhookOptions Settings { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    internal Receiver Receiver { get; private set; } = null!;

    /// <summary>Where names lead; at first, all of them to loopback.</summary>
    internal NameResolver Names { get; set; } = Fetches.ToLoopback;

    /// <summary>How much of the jitter is added to each pause; at first, none.</summary>
    internal double Chance { get; set; }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        if (Receiver is not null)
        {
            await Receiver.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    internal async Task OpenAsync()
    {
        Receiver = await Receiver.StartAsync();
        Settings.OwnNetwork = Receiver.At("/");
    }

    internal WebhookWork Work()
    {
        var client = Client();
        return new WebhookWork(Databases, client, Dispatch(client), Options.Create(Settings), Clock);
    }

    /// <summary>One look for what waits, as a program of its own would take it.</summary>
    internal Task SweepAsync() => Sweep().SweepAsync(Stop);

    internal WebhookSweep Sweep() =>
        new(Databases, Dispatch(Client()), Options.Create(Settings), Clock, NullLogger<WebhookSweep>.Instance);

    internal Task<Outcome<Webhook>> AddAsync(string address) => Work().AddAsync(Max, address, Stop);

    internal async Task<Webhook> AddHookAsync(string path = "/in")
    {
        var adding = await AddAsync(Receiver.At(path).AbsoluteUri);
        Assert.True(adding.Is(out var hook, out var refusal), refusal?.ToString());
        return hook;
    }

    internal static Refusal Refused<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.False(outcome.Is(out _, out var refusal));
        return refusal!;
    }

    internal WebhookAnnouncements News { get; } = new(PublicDesk.Place);

    internal VerdictWork Telling => new(Desk, [News, new PublishedCorrections([News])]);

    internal PublishWork Public => new(Desk, PublicDesk.Place, Options.Create(Publisher), [News]);

    /// <summary>A verdict is signed off, and the webhooks are to be told.</summary>
    internal async Task<ClaimNumber> DecideAsync()
    {
        var number = await StoreProposedAsync();
        await DoneAsync(Telling.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
        return number;
    }

    /// <summary>A claim gets a verdict, is published, corrected, withdrawn, and published again.</summary>
    internal async Task<ClaimNumber> GoAllTheWayAsync()
    {
        var number = await DecideAsync();
        var primary = Evidence("register") with
        {
            Address = new Uri("https://register.example/schools"),
            IsPrimary = true,
        };
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), primary, Stop));
        await PublishToldAsync(number);
        await DoneAsync(Telling.ProposeAsync(new ClaimWish(Anna, number), Rating.MostlyFalse, "One school.", Stop));
        await DoneAsync(Telling.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
        await DoneAsync(Public.WithdrawAsync(new ClaimWish(Eva, number), "The source was a parody.", Stop));
        await PublishToldAsync(number);
        return number;
    }

    internal async Task<Webhook> ReadAsync(WebhookNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Webhook>().AsNoTracking().SingleAsync(hook => hook.Number == number, Stop);
    }

    /// <summary>What the team's webhooks were and are to be told, the oldest first.</summary>
    internal async Task<List<WebhookDelivery>> DeliveriesAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<WebhookDelivery>().AsNoTracking().OrderBy(one => one.Id).ToListAsync(Stop);
    }

    internal async Task<WebhookDelivery> OnlyAsync() => Assert.Single(await DeliveriesAsync());

    internal async Task<List<Post>> PostsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    internal WebhookClient Client()
    {
        var client = new WebhookClient(
            Options.Create(Settings),
            Options.Create(new IntakeOptions()),
            Clock,
            (host, token) => Names(host, token)
        );
        clients.Add(client);
        return client;
    }

    internal static NameResolver To(string address) =>
        (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]);

    private async Task PublishToldAsync(ClaimNumber number)
    {
        var answer = await Public.PublishAsync(new ClaimWish(Eva, number), PublicDesk.Details, Stop);
        Assert.IsType<ClaimAnswer.Done>(answer.Answer);
    }

    private WebhookDispatch Dispatch(WebhookClient client) =>
        new(Databases, client, Clock, NullLogger<WebhookDispatch>.Instance) { Chance = () => Chance };
}
