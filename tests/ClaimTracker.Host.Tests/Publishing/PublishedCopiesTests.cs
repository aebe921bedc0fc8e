using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>A page that is kept is never older than what it says it may be.</summary>
public sealed class PublishedCopiesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_page_is_made_once_for_strangers_and_anew_for_everybody_else()
    {
        var clock = new SetClock(Start);
        await using var program = await StartAsync(clock);
        await program.GetPageAsync("/claims/1");
        await RewriteAsync(program, touch: false);

        var stranger = await program.GetPageAsync("/claims/1");
        var elsewhere = await program.GetPageAsync("/published/1");
        var asked = await program.GetPageAsync("/claims/1?from=mail");
        using var signedIn = await program.SendAsync(
            HttpMethod.Get,
            "/claims/1",
            request => request.Headers.Add("Cookie", "claimtracker-access=none")
        );

        Assert.Contains("The minutes say that one was closed.", stranger.Body!.TextContent);
        Assert.Contains("Rewritten.", elsewhere.Body!.TextContent);
        Assert.Contains("Rewritten.", asked.Body!.TextContent);
        Assert.Contains("Rewritten.", await signedIn.TextAsync());
    }

    [Fact]
    public async Task What_this_program_corrects_or_withdraws_is_read_at_once()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        var before = await program.GetPageAsync("/claims/1");
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one is to be.");
        var corrected = await program.GetPageAsync("/claims/1");
        await program.WithdrawAsync("We asked the wrong office.");
        using var withdrawn = await program.GetAsync("/claims/1");

        Assert.Equal("False", before.QuerySelector(".verdict strong")!.TextContent);
        Assert.Equal("Half true", corrected.QuerySelector(".verdict strong")!.TextContent);
        Assert.Equal(410, (int)withdrawn.StatusCode);
    }

    [Fact]
    public async Task What_another_program_changes_is_read_a_second_later()
    {
        var clock = new SetClock(Start);
        await using var program = await StartAsync(clock);
        await program.GetPageAsync("/claims/1");
        await RewriteAsync(program, touch: true);

        clock.Now += PublishedChanges.Trust;
        var page = await program.GetPageAsync("/claims/1");

        Assert.Contains("Rewritten.", page.Body!.TextContent);
    }

    [Fact]
    public async Task What_is_known_already_is_not_sent_again_and_the_list_counts_what_is_new()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        var one = await program.GetPageAsync("/published");
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");
        var two = await program.GetPageAsync("/published");
        using var first = await program.GetAsync("/claims/1");

        using var again = await program.SendAsync(
            HttpMethod.Get,
            "/claims/1",
            request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!)
        );

        Assert.Equal("1", one.QuerySelector(".ratings .count")!.TextContent);
        Assert.Equal("2", two.QuerySelector(".ratings .count")!.TextContent);
        Assert.Equal(304, (int)again.StatusCode);
    }

    /// <summary>C-1 is published, and that was long enough ago for everything to be calm.</summary>
    private static async Task<ServedProgram> StartAsync(SetClock clock)
    {
        var program = await Press.StartAtAsync(clock);
        await program.AddAsync();
        await program.PublishAsync();
        clock.Now += TimeSpan.FromMinutes(1);
        return program;
    }

    /// <summary>Another hand writes into the same database.</summary>
    private static async Task RewriteAsync(ServedProgram program, bool touch)
    {
        await using var db = program.Databases.Open(program.Team);
        var later = touch ? TimeSpan.FromSeconds(30) : TimeSpan.Zero;
        var count = await db.Set<Publication>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Explanation, "Rewritten."),
                TestContext.Current.CancellationToken
            );
        Assert.Equal(1, count);
        if (touch)
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE Publications SET UpdatedAt = UpdatedAt + {later.Ticks}",
                TestContext.Current.CancellationToken
            );
        }
    }
}
