using System.Net;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Webhooks;

namespace ClaimTracker.Core.Tests.Webhooks;

public sealed class WebhookDeliveryOnSqlite : WebhookDeliveryTests<SqliteEngine>;

public sealed class WebhookDeliveryOnSqlServer : WebhookDeliveryTests<SqlServerEngine>;

public abstract class WebhookDeliveryTests<TEngine> : WebhookTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task What_waits_is_sent_once_signed_and_in_order()
    {
        await OpenAsync();
        var hook = await AddHookAsync();
        await DecideAsync();
        await DecideAsync();

        await SweepAsync();
        await SweepAsync();

        var told = await DeliveriesAsync();
        Assert.Equal(told.Select(one => one.Content), Receiver.All.Select(one => one.Body));
        Assert.All(told, one => Assert.Equal(WebhookDeliveryState.Delivered, one.State));
        Assert.All(
            Receiver.All,
            one =>
            {
                Assert.Equal("application/json", one.ContentType);
                Assert.Equal(Clock.Now.ToUnixTimeSeconds(), one.Timestamp);
                Assert.Equal(WebhookSignature.Of(hook.Secret, one.Id, one.Timestamp, one.Body), one.Signature);
            }
        );
        Assert.Equal(2, Receiver.All.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_failure_is_tried_ten_times_after_exactly_the_promised_pauses_and_then_given_up()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(500);
        Chance = 0.5;
        await DecideAsync();

        List<TimeSpan> pauses = [];
        await SweepAsync();
        while ((await OnlyAsync()).NextTryAt is { } next)
        {
            pauses.Add(next - Clock.Now);
            Clock.Now = next - TimeSpan.FromTicks(1);
            await SweepAsync();
            Assert.Equal(pauses.Count, Receiver.All.Count);
            Clock.Now = next;
            await SweepAsync();
        }

        double[] seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
        Assert.Equal(seconds.Select(pause => TimeSpan.FromSeconds(pause * 1.05)), pauses);
        Assert.Equal(10, Receiver.All.Count);
        Assert.Single(Receiver.All.Select(one => one.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal((WebhookDeliveryState.GivenUp, 500), ((await OnlyAsync()).State, (await OnlyAsync()).LastStatus));
        Assert.Null((await ReadAsync(number)).PausedAt);
    }

    [Fact]
    public async Task What_was_given_up_is_sent_again_under_the_same_id()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(410);
        await DecideAsync();
        await SweepAsync();
        Receiver.Answer = Receiver.Status(200);
        await Work().ResumeAsync(Max, number, Stop);

        Assert.True((await Work().SendAgainAsync(Max, number, null, Stop)).Is(out _, out _));
        await SweepAsync();
        Assert.True((await Work().SendAgainAsync(Max, number, (await OnlyAsync()).Id, Stop)).Is(out _, out _));
        await SweepAsync();

        Assert.Equal(3, Receiver.All.Count);
        Assert.Single(Receiver.All.Select(one => one.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal(WebhookDeliveryState.Delivered, (await OnlyAsync()).State);
    }

    [Fact]
    public async Task Those_behind_one_that_must_wait_wait_too_and_follow_in_order()
    {
        await OpenAsync();
        await AddHookAsync();
        Receiver.Answer = Receiver.Status(503, retryAfter: "120");
        await DecideAsync();
        await DecideAsync();
        await SweepAsync();
        await DecideAsync();
        await SweepAsync();

        Assert.Single(Receiver.All);
        Receiver.Answer = Receiver.Status(204);
        Clock.Now += TimeSpan.FromSeconds(119);
        await SweepAsync();
        Assert.Single(Receiver.All);
        Clock.Now += TimeSpan.FromSeconds(1);
        await SweepAsync();

        Assert.Equal(
            (await DeliveriesAsync()).Select(one => one.Content),
            Receiver.All.Skip(1).Select(one => one.Body)
        );
    }

    [Fact]
    public async Task Gone_pauses_the_webhook_at_once_and_the_team_is_told_once()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(410);
        await DecideAsync();
        await DecideAsync();

        await SweepAsync();
        Clock.Now += TimeSpan.FromDays(1);
        await SweepAsync();

        Assert.Single(Receiver.All);
        Assert.NotNull((await ReadAsync(number)).PausedAt);
        Assert.Equal(
            [WebhookDeliveryState.GivenUp, WebhookDeliveryState.Waiting],
            (await DeliveriesAsync()).Select(one => one.State)
        );
        var post = Assert.Single(await PostsAsync());
        Assert.Equal((PostKind.WebhookPaused, PostPlace.Review), (post.Kind, post.Place));
        Assert.Equal(new WebhookPausedPost(number, Some.Noon), WebhookPausedPost.Read(post));
    }

    [Fact]
    public async Task Failing_for_five_days_it_is_paused_told_once_and_goes_on_where_it_stopped_when_resumed()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(500);
        await DecideAsync();
        await DecideAsync();

        await SweepAsync();
        for (var hours = 0; hours < 24 * 7; hours++)
        {
            Clock.Now += TimeSpan.FromHours(1);
            await SweepAsync();
        }

        var hook = await ReadAsync(number);
        Assert.InRange(hook.PausedAt!.Value - hook.FailingSince!.Value, TimeSpan.FromDays(5), TimeSpan.FromDays(6));
        Assert.Single(await PostsAsync());
        Receiver.Answer = Receiver.Status(200);
        await Work().ResumeAsync(Max, number, Stop);
        await SweepAsync();
        Assert.Equal(
            [WebhookDeliveryState.GivenUp, WebhookDeliveryState.Delivered],
            (await DeliveriesAsync()).Select(one => one.State)
        );
        Assert.Null((await ReadAsync(number)).FailingSince);
    }

    [Theory]
    [InlineData(301, "Redirect")]
    [InlineData(307, "Redirect")]
    [InlineData(404, "Failure")]
    [InlineData(429, "Failure")]
    public async Task A_redirect_is_not_followed_and_every_other_answer_is_a_failure(int status, string trouble)
    {
        await OpenAsync();
        var hook = await AddHookAsync();
        Receiver.Answer = Receiver.Status(status, location: Receiver.At("/elsewhere").AbsoluteUri);
        await DecideAsync();

        await SweepAsync();

        Assert.Equal("/in", Assert.Single(Receiver.All).Path);
        Assert.Equal((status, trouble), ((await OnlyAsync()).LastStatus, (await OnlyAsync()).TroubleAt(hook)!.Key));
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_no_trouble_and_one_that_never_begins_is()
    {
        await OpenAsync();
        var hook = await AddHookAsync();
        Receiver.Answer = async context =>
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await DecideAsync();
        await SweepAsync();
        Assert.Equal(WebhookDeliveryState.Delivered, (await OnlyAsync()).State);

        Settings.Timeout = TimeSpan.FromSeconds(0.5);
        Receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await DecideAsync();
        await SweepAsync();

        var last = (await DeliveriesAsync())[1];
        Assert.Equal((WebhookDeliveryState.Waiting, "TooSlow"), (last.State, last.TroubleAt(hook)!.Key));
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_later_gets_nothing()
    {
        await OpenAsync();
        Names = To("93.184.215.14");
        Assert.True((await AddAsync("https://rebound.example/")).Is(out var hook, out _));
        await DecideAsync();

        Names = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]);
        await SweepAsync();

        Assert.Equal("Private", (await OnlyAsync()).TroubleAt(hook)!.Key);
        Assert.Empty(Receiver.All);
    }

    [Fact]
    public async Task A_slow_webhook_does_not_hold_up_the_others_not_even_what_comes_later()
    {
        await OpenAsync();
        await AddHookAsync("/slow");
        await AddHookAsync("/quick");
        Settings.Every = TimeSpan.FromSeconds(0.1);
        using var open = new SemaphoreSlim(0);
        using var quick = new SemaphoreSlim(0);
        Receiver.Answer = async context =>
        {
            if (context.Request.Path == "/slow")
            {
                await open.WaitAsync(context.RequestAborted);
            }
            else
            {
                quick.Release();
            }
        };

        await DecideAsync();
        var sweeping = SweepAsync();
        await quick.WaitAsync(Stop);
        await DecideAsync();
        await quick.WaitAsync(Stop);
        Assert.False(sweeping.IsCompleted);
        open.Release(2);
        await sweeping;

        Assert.Equal(4, (await DeliveriesAsync()).Count(one => one.State == WebhookDeliveryState.Delivered));
    }

    [Fact]
    public async Task Programs_that_sweep_at_once_send_each_thing_once()
    {
        await OpenAsync();
        await AddHookAsync("/a");
        await AddHookAsync("/b");
        for (var i = 0; i < 5; i++)
        {
            await DecideAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SweepAsync, Stop)));
        await SweepAsync();

        Assert.Equal(10, Receiver.All.Count);
        Assert.Equal(10, Receiver.All.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(await DeliveriesAsync(), one => Assert.Equal(1, one.Tries));
    }

    [Fact]
    public async Task A_program_that_is_told_to_stop_gives_back_what_it_was_sending()
    {
        await OpenAsync();
        await AddHookAsync();
        using var begun = new SemaphoreSlim(0);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Receiver.Answer = async context =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await DecideAsync();

        var sweeping = Sweep().SweepAsync(stopping.Token);
        await begun.WaitAsync(Stop);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweeping);
        Receiver.Answer = Receiver.Status(200);
        await SweepAsync();

        Assert.Equal((WebhookDeliveryState.Delivered, 2), ((await OnlyAsync()).State, (await OnlyAsync()).Tries));
        Assert.Single(Receiver.All.Select(one => one.Id).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_paused_webhook_keeps_what_waits_and_gets_it_when_resumed()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(500);
        await DecideAsync();
        await SweepAsync();
        await Work().PauseAsync(Max, number, Stop);
        Clock.Now += TimeSpan.FromDays(2);
        await SweepAsync();
        Assert.Single(Receiver.All);

        Receiver.Answer = Receiver.Status(200);
        await Work().ResumeAsync(Max, number, Stop);
        await SweepAsync();

        Assert.Equal(WebhookDeliveryState.Delivered, (await OnlyAsync()).State);
    }

    [Fact]
    public async Task A_ping_that_arrives_wakes_what_waits()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        Receiver.Answer = Receiver.Status(500, retryAfter: "80000");
        await DecideAsync();
        await SweepAsync();
        Receiver.Answer = Receiver.Status(200);

        await Work().PingAsync(Max, number, Stop);
        await SweepAsync();

        Assert.Equal(3, Receiver.All.Count);
        Assert.All(await DeliveriesAsync(), one => Assert.Equal(WebhookDeliveryState.Delivered, one.State));
    }
}
