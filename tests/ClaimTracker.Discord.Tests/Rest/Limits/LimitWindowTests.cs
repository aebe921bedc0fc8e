using ClaimTracker.Discord.Rest.Limits;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>What single answers say about a window, in seconds.</summary>
public sealed class LimitWindowTests
{
    private readonly LimitWindow window = new();

    [Fact]
    public void The_quickest_answer_tells_its_end_best()
    {
        See(limit: 5, remaining: 4, resetAfter: 10, sent: 0, heard: 2);
        See(limit: 5, remaining: 3, resetAfter: 9.5, sent: 0.5, heard: 1.5);

        Assert.Equal(At(11.05), window.EndsAt);
    }

    [Fact]
    public void A_late_answer_from_the_window_before_takes_no_place()
    {
        See(limit: 5, remaining: 4, resetAfter: 1, sent: 0, heard: 0.01);
        window.Expire(At(1.1));
        See(limit: 5, remaining: 4, resetAfter: 1, sent: 1.1, heard: 1.11);

        See(limit: 5, remaining: 0, resetAfter: 0.2, sent: 0.8, heard: 1.2);

        Assert.Equal(4, window.Free(0));
        Assert.Equal(At(2.13), window.EndsAt);
    }

    [Fact]
    public void A_late_answer_from_a_window_that_is_over_opens_none()
    {
        See(limit: 5, remaining: 4, resetAfter: 1, sent: 0, heard: 0.01);
        window.Expire(At(1.1));

        See(limit: 5, remaining: 0, resetAfter: 0.3, sent: 0.7, heard: 1.15);

        Assert.Null(window.EndsAt);
        Assert.Equal(5, window.Free(0));
    }

    [Fact]
    public void Answers_too_slow_to_tell_windows_apart_are_taken_for_the_later_end()
    {
        See(limit: 2, remaining: 1, resetAfter: 1, sent: 0, heard: 0.01);

        See(limit: 2, remaining: 1, resetAfter: 1, sent: 0.005, heard: 2);

        Assert.Equal(At(3.02), window.EndsAt);
        Assert.Equal(0, window.Free(0));
    }

    [Fact]
    public void What_Discord_counted_stays_counted_when_calls_turn_out_not_to_have_left()
    {
        See(limit: 5, remaining: 1, resetAfter: 10, sent: 0, heard: 0, underway: 3);

        Assert.Equal(1, window.Free(3));
        Assert.Equal(1, window.Free(0));
    }

    [Fact]
    public void Calls_on_their_way_count_against_the_next_window()
    {
        See(limit: 5, remaining: 4, resetAfter: 1, sent: 0, heard: 0);

        window.Expire(At(2));

        Assert.Equal(2, window.Free(3));
    }

    [Theory]
    [InlineData(0.1, 0.105)]
    [InlineData(1, 1.02)]
    [InlineData(2, 2.04)]
    [InlineData(60, 60.05)]
    public void Its_slack_is_a_fiftieth_within_5_and_50_milliseconds(double resetAfter, double end)
    {
        See(limit: 1, remaining: 0, resetAfter, sent: 0, heard: 0);

        Assert.Equal(At(end), window.EndsAt);
    }

    private void See(int limit, int remaining, double resetAfter, double sent, double heard, int underway = 0) =>
        window.See(new RateLimitHeaders("b", limit, remaining, At(resetAfter)), At(sent), At(heard), underway);

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
