using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Host.Tests.Digests;

/// <summary>A team's weeks of work and the digests of them, made on a clock of its own in a program's database.</summary>
internal sealed class DigestBook(Databases databases, TeamId team)
{
    private readonly Hand clock = new();
    private readonly Actor anna = new("test:anna", "Anna [the chief]");
    private readonly Actor ben = new("test:ben", "Ben @everyone");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static LocalDate FirstMonday { get; } = new(2026, 3, 9);

    private TeamMember Anna => new(team, anna, Rank.Manager);

    private TeamMember Ben => new(team, ben, Rank.Editor);

    /// <summary>Mondays at nine, UTC; the team begins a week before the first.</summary>
    public async Task ScheduleAsync()
    {
        clock.Now = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
        await using (var db = databases.OpenUnowned())
        {
            await db.Set<Team>()
                .Where(row => row.Id == team)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, clock.Now), Stop);
        }

        var desk = new DigestDesk(databases, clock);
        Assert.True((await desk.ScheduleAsync(Anna, new WeeklyTime(IsoDayOfWeek.Monday, 540), Stop)).Is(out _, out _));
    }

    /// <summary>Makes the digest of the first Monday, or of a later one.</summary>
    /// <param name="hours">How much too late.</param>
    public async Task MakeAsync(int week = 0, int hours = 0)
    {
        clock.Now = new DateTimeOffset(2026, 3, 9, 9, 0, 20, TimeSpan.Zero).AddDays(7 * week).AddHours(hours);
        await new DigestSweep(databases, clock).SweepAsync(Stop);
    }

    /// <summary>A week of work with its digest, and a late one that tells of three weeks.</summary>
    /// <param name="firstClaim">The number that the team's next claim gets.</param>
    public async Task FillAsync(int firstClaim = 1)
    {
        await ScheduleAsync();
        await WorkAsync(firstClaim);
        await MakeAsync();
        await MakeAsync(week: 3, hours: 5);
    }

    /// <summary>A week in which everything happened once: claims, verdicts, a correction, something that waits, and follow-ups.</summary>
    public async Task WorkAsync(int first = 1)
    {
        clock.Now = new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);
        await AddAsync(
            "The council closed two schools.",
            "The deficit fell to 3.1% in 2025.",
            "The *mayor* is <b>pleased</b> | `@everyone`.",
            "The depot opens in 2028."
        );
        await DecideAsync(first, Rating.False, "The minutes say so.");
        await DecideAsync(first + 1, Rating.MostlyTrue, "The statistics say so.");
        clock.Now = clock.Now.AddDays(1);
        await DecideAsync(first, Rating.HalfTrue, "One of them is closed by now.");
        var work = new VerdictWork(new ClaimDesk(databases, clock), []);
        await CiteAsync(first + 2);
        Done(
            await work.ProposeAsync(
                new ClaimWish(Anna, new ClaimNumber(first + 2)),
                Rating.Opinion,
                "Nobody can tell.",
                Stop
            )
        );
        await FollowUpAsync(first + 3, 1, new LocalDateTime(2026, 3, 5, 9, 0), "Has the *depot* opened?");
        await FollowUpAsync(first + 1, 2, new LocalDateTime(2026, 3, 9, 8, 30), "");
        await FollowUpAsync(first + 1, 3, new LocalDateTime(2026, 3, 12, 9, 0), "");
    }

    /// <summary>So much that nothing of it fits whole: long words in many claims, verdicts and follow-ups.</summary>
    public async Task ToilAsync(int count)
    {
        clock.Now = new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);
        await AddAsync([
            .. Enumerable.Range(0, count).Select(i => $"{string.Concat(Enumerable.Repeat("[*_~`|>#-](x) ", 30))} {i}"),
        ]);
        for (var number = 1; number <= count / 4; number++)
        {
            await DecideAsync(number, Rating.MisleadingContext, "So it is.");
            await FollowUpAsync(number, number, new LocalDateTime(2026, 3, 5, 9, 0), new string('*', 400));
        }
    }

    public async Task AddAsync(params string[] wordings)
    {
        var text = string.Join(' ', wordings);
        await databases.StoreArticleAsync(
            team,
            Shelf.Article(text),
            [.. wordings.Select((words, i) => Shelf.Claim(text, words, 0.9 - (i % 8 * 0.1), words))],
            anna,
            clock.Now,
            Stop
        );
    }

    private static void Done(ClaimAnswer answer) => Assert.IsType<ClaimAnswer.Done>(answer);

    private async Task DecideAsync(int number, Rating rating, string why)
    {
        var claim = new ClaimNumber(number);
        var work = new VerdictWork(new ClaimDesk(databases, clock), []);
        await CiteAsync(number);
        Done(await work.ProposeAsync(new ClaimWish(Anna, claim), rating, why, Stop));
        Done(await work.AgreeAsync(new ClaimWish(Ben, claim), isAlone: false, Stop));
    }

    private async Task CiteAsync(int number)
    {
        var draft = new CitationDraft
        {
            Address = new Uri($"https://council.example/{Guid.NewGuid():n}"),
            Quote = "So it is.",
            Stance = Stance.Supports,
        };
        var work = new CitationWork(new ClaimDesk(databases, clock));
        Done(await work.CiteAsync(new ClaimWish(Anna, new ClaimNumber(number)), draft, Stop));
    }

    private async Task FollowUpAsync(int number, int followUp, LocalDateTime local, string note)
    {
        await using var db = databases.Open(team);
        var claim = await db.FindClaimAsync(new ClaimNumber(number), Stop);
        var when = new When(local, DateTimeZone.Utc, local.InUtc().ToInstant(), HadTime: true);
        var plan = new FollowUpPlan(when, Repeat.Never, ben, note, Channel: null);
        db.Add(new FollowUp(claim!, new FollowUpNumber(followUp), plan, anna, clock.Now));
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A clock that stands where it is put.</summary>
    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
