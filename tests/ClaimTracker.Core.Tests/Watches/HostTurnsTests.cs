using ClaimTracker.Core.Watches;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class HostTurnsTests
{
    private static readonly Uri News = new("https://news.example/1");

    private readonly FakeTimeProvider time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_one_waits_for_the_first_and_a_moment_more()
    {
        var turns = new HostTurns(time);
        var first = await turns.TakeAsync(News, Stop);
        var second = turns.TakeAsync(new Uri("http://NEWS.example:8080/2"), Stop);
        Assert.False(second.IsCompleted);

        first.Dispose();
        await Task.Yield();
        Assert.False(second.IsCompleted);

        await UntilAsync(second);
        (await second).Dispose();
    }

    [Fact]
    public async Task Another_site_does_not_wait()
    {
        var turns = new HostTurns(time);
        using var first = await turns.TakeAsync(News, Stop);

        using var other = await turns.TakeAsync(new Uri("https://other.example/"), Stop);

        Assert.NotSame(first, other);
    }

    [Fact]
    public async Task Who_gives_up_lets_the_next_one_in()
    {
        var turns = new HostTurns(time, TimeSpan.Zero);
        using var impatience = new CancellationTokenSource();
        var first = await turns.TakeAsync(News, Stop);
        var second = turns.TakeAsync(News, impatience.Token);
        var third = turns.TakeAsync(News, Stop);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task A_turn_that_is_ended_twice_ends_once()
    {
        var turns = new HostTurns(time, TimeSpan.Zero);
        var first = await turns.TakeAsync(News, Stop);
        first.Dispose();
        first.Dispose();

        using var second = await turns.TakeAsync(News, Stop);
        Assert.False(turns.TakeAsync(News, Stop).IsCompleted);
    }

    // The pause begins on another thread, at a time that the test does not see.
    private async Task UntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
