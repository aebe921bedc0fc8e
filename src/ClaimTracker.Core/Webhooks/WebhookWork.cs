using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Webhooks;

/// <summary>Lets people say which other programs are told of decisions.</summary>
public sealed class WebhookWork(
    Databases databases,
    WebhookClient client,
    WebhookDispatch dispatch,
    IOptions<WebhookOptions> options,
    TimeProvider time
)
{
    private const int Tries = 4;

    /// <summary>Adds one; it is told of what happens from now on. Nothing is sent to it yet.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="written">Where it goes, as a person writes an address.</param>
    /// <returns>With its secret, which is to be shown this once.</returns>
    public async Task<Outcome<Webhook>> AddAsync(TeamMember by, string written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(written);
        if (by.Refuse(Deed.SetUp) is { } no)
        {
            return no;
        }

        if (!ArticleAddress.Read(written).Is(out var address, out _))
        {
            return WebhookRefusals.BadAddress;
        }

        if (address.AbsoluteUri.Length > Webhook.AddressMaxLengthChars)
        {
            return WebhookRefusals.AddressTooLong(address.AbsoluteUri.Length);
        }

        if (await client.ProblemAsync(address, cancellationToken) is { } problem)
        {
            return problem;
        }

        return await databases.InRaceAsync(
            by.Team,
            Tries,
            (db, token) => StoreAsync(db, by, address, token),
            cancellationToken
        );
    }

    /// <summary>Nothing is sent to it until somebody resumes it. What happens meanwhile it is not told; what waits, waits.</summary>
    public Task<Outcome<Webhook>> PauseAsync(
        TeamMember by,
        WebhookNumber number,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            by,
            number,
            WebhookChanges.Paused,
            (_, hook, _) =>
            {
                if (hook.PausedAt is not null)
                {
                    return Task.FromResult<Refusal?>(WebhookRefusals.AlreadyPaused(number));
                }

                hook.Pause(time.GetUtcNow());
                return Task.FromResult<Refusal?>(null);
            },
            cancellationToken
        );

    /// <summary>It is told again, what waits first, whether somebody paused it or it had failed.</summary>
    public Task<Outcome<Webhook>> ResumeAsync(
        TeamMember by,
        WebhookNumber number,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            by,
            number,
            WebhookChanges.Resumed,
            async (db, hook, token) =>
            {
                if (hook.PausedAt is null)
                {
                    return WebhookRefusals.AlreadyActive(number);
                }

                hook.Resume();
                await dispatch.WakeAsync(db, hook.Id, time.GetUtcNow(), token);
                return null;
            },
            cancellationToken
        );

    /// <summary>Nobody wants it any more: it goes with all that it was and was to be told.</summary>
    public Task<Outcome<Webhook>> RemoveAsync(
        TeamMember by,
        WebhookNumber number,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            by,
            number,
            WebhookChanges.Removed,
            (db, hook, _) =>
            {
                db.Remove(hook);
                return Task.FromResult<Refusal?>(null);
            },
            cancellationToken
        );

    /// <summary>Sends a <see cref="WebhookEvents.Ping"/> at once, past all that waits, also to a paused one.</summary>
    /// <returns>What came of it: delivered, or given up after this one try.</returns>
    public async Task<Outcome<WebhookDelivery>> PingAsync(
        TeamMember by,
        WebhookNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.SetUp) is { } no)
        {
            return no;
        }

        await using var db = databases.Open(by.Team);
        if (await db.FindWebhookAsync(number, cancellationToken) is not { } hook)
        {
            return WebhookRefusals.NoSuch(number);
        }

        var now = time.GetUtcNow();
        var content = WebhookContent.Of(WebhookEvents.Ping, now, new PingNews(number.ToString()));
        var ping = new WebhookDelivery(hook, $"ping {Guid.NewGuid():n}", WebhookEvents.Ping, content, now);
        ping.Begin(now + dispatch.Lease);
        db.Add(ping);
        await db.SaveChangesAsync(cancellationToken);
        await dispatch.PingAsync(db, hook, ping, cancellationToken);
        return ping;
    }

    /// <summary>Lets the other side have something once more, under the same id.</summary>
    /// <param name="one">A closed delivery; absent: all that were given up.</param>
    /// <returns>Whom it goes to.</returns>
    public async Task<Outcome<Webhook>> SendAgainAsync(
        TeamMember by,
        WebhookNumber number,
        WebhookDeliveryId? one,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.SetUp) is { } no)
        {
            return no;
        }

        return await databases.InRaceAsync<Outcome<Webhook>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                if (await db.FindWebhookAsync(number, token) is not { } hook)
                {
                    return WebhookRefusals.NoSuch(number);
                }

                var closed = await db.Set<WebhookDelivery>()
                    .Where(row => row.WebhookId == hook.Id && row.NextTryAt == null)
                    .Where(row => one == null ? row.State == WebhookDeliveryState.GivenUp : row.Id == one)
                    .Where(row => one != null || row.Event != WebhookEvents.Ping)
                    .ToListAsync(token);
                if (closed.Count == 0)
                {
                    return WebhookRefusals.NoSuchDelivery(number);
                }

                closed.ForEach(row => row.Reopen(time.GetUtcNow()));
                await db.SaveChangesAsync(token);
                return hook;
            },
            cancellationToken
        );
    }

    private async Task<Outcome<Webhook>> StoreAsync(
        ClaimTrackerContext db,
        TeamMember by,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        // Reserving locks the team's row: whoever adds one at the same moment waits here.
        var number = await db.ReserveWebhookNumberAsync(cancellationToken);
        var hooks = await db.ListWebhooksAsync(cancellationToken);
        var same = hooks.Find(hook => hook.Address == address.AbsoluteUri);
        if (same is not null || hooks.Count >= options.Value.MostPerTeam)
        {
            await db.ReturnWebhookNumberAsync(cancellationToken);
            return same is null
                ? WebhookRefusals.TooMany(options.Value.MostPerTeam)
                : WebhookRefusals.AlreadyThere(same.Number);
        }

        var secret = WebhookSignature.NewSecret();
        var hook = new Webhook(by.Team, new WebhookNumber(number), address, secret, by.Actor, time.GetUtcNow());
        db.Add(hook);
        Note(db, hook, WebhookChanges.Added, by);
        await db.SaveChangesAsync(cancellationToken);
        return hook;
    }

    private async Task<Outcome<Webhook>> ChangeAsync(
        TeamMember by,
        WebhookNumber number,
        string what,
        Func<ClaimTrackerContext, Webhook, CancellationToken, Task<Refusal?>> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.SetUp) is { } no)
        {
            return no;
        }

        return await databases.InRaceAsync<Outcome<Webhook>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                if (await db.FindWebhookAsync(number, token) is not { } hook)
                {
                    return WebhookRefusals.NoSuch(number);
                }

                if (await change(db, hook, token) is { } refusal)
                {
                    return refusal;
                }

                Note(db, hook, what, by);
                await db.SaveChangesAsync(token);
                return hook;
            },
            cancellationToken
        );
    }

    // The address alone may hold a secret of the other side: the history names the server.
    private void Note(ClaimTrackerContext db, Webhook hook, string what, TeamMember by) =>
        db.Add(
            HistoryEntry.Of(
                by.Team,
                new Subject(SubjectKind.Team, 0),
                new Change(what, by.Actor, time.GetUtcNow(), Before: null, $"{hook.Number} {hook.Host}")
            )
        );
}
