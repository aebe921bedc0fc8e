using System.Text.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Core.Webhooks;

namespace ClaimTracker.Core.Tests.Webhooks;

public sealed class WebhookAnnouncementOnSqlite : WebhookAnnouncementTests<SqliteEngine>;

public sealed class WebhookAnnouncementOnSqlServer : WebhookAnnouncementTests<SqlServerEngine>;

public abstract class WebhookAnnouncementTests<TEngine> : WebhookTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_claims_way_from_verdict_to_withdrawal_is_told_in_order_each_thing_once()
    {
        await OpenAsync();
        await AddHookAsync();

        var number = await GoAllTheWayAsync();
        var told = await DeliveriesAsync();

        Assert.Equal(
            [
                "verdict.signed_off",
                "claim.published",
                "verdict.corrected",
                "claim.corrected",
                "claim.withdrawn",
                "claim.published",
            ],
            told.Select(one => one.Event)
        );
        Assert.Equal(told.Count, told.Select(one => one.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(told, one => Assert.Equal(number.ToString(), Data(one).GetProperty("number").GetString()));
    }

    [Fact]
    public async Task A_verdict_is_told_with_what_counted_before_and_who_decided()
    {
        await OpenAsync();
        await AddHookAsync();

        var number = await GoAllTheWayAsync();
        var corrected = Data((await DeliveriesAsync()).Single(one => one.Event == WebhookEvents.VerdictCorrected));

        Assert.Equal("MostlyFalse", corrected.GetProperty("rating").GetString());
        Assert.Equal(2, corrected.GetProperty("score").GetInt32());
        Assert.Equal("False", corrected.GetProperty("earlierRating").GetString());
        Assert.Equal("Anna", corrected.GetProperty("proposedBy").GetString());
        Assert.Equal("Eva", corrected.GetProperty("signedOffBy").GetString());
        Assert.Equal(
            $"https://claims.desk.example/claims/{number.Value}",
            corrected.GetProperty("address").GetString()
        );
    }

    [Fact]
    public async Task What_is_published_names_nobody_and_what_was_withdrawn_says_no_more_than_why()
    {
        await OpenAsync();
        await AddHookAsync();

        await GoAllTheWayAsync();
        var told = await DeliveriesAsync();
        var published = told.Where(one => one.Event.StartsWith("claim.", StringComparison.Ordinal)).ToList();
        var withdrawn = Data(published[2]);

        Assert.All(published, one => Assert.DoesNotContain("Eva", one.Content, StringComparison.Ordinal));
        Assert.All(published, one => Assert.DoesNotContain("Anna", one.Content, StringComparison.Ordinal));
        Assert.Equal([1, 2, 3, 4], published.Select(one => Data(one).GetProperty("revision").GetInt32()));
        Assert.Equal("The source was a parody.", withdrawn.GetProperty("withdrawnReason").GetString());
        Assert.False(withdrawn.TryGetProperty("claim", out _));
        Assert.False(withdrawn.TryGetProperty("rating", out _));
        Assert.False(withdrawn.TryGetProperty("explanation", out _));
    }

    [Fact]
    public async Task A_verdict_that_needs_no_second_person_is_told_too_and_as_one_that_is_published()
    {
        await OpenAsync();
        await AddHookAsync();
        var number = await StorePublishedAsync();
        await LetAsync(new TeamWish { NeedsSecondPerson = false });

        await DoneAsync(Telling.ProposeAsync(new ClaimWish(Anna, number), Rating.True, "It is so.", Stop));

        Assert.Equal(["verdict.corrected", "claim.corrected"], (await DeliveriesAsync()).Select(one => one.Event));
        Assert.True(Data((await DeliveriesAsync())[0]).GetProperty("isAlone").GetBoolean());
    }

    [Fact]
    public async Task Every_active_webhook_is_told_and_a_paused_one_is_not()
    {
        await OpenAsync();
        await AddHookAsync("/a");
        await AddHookAsync("/b");
        var paused = await AddHookAsync("/c");
        await Work().PauseAsync(Max, paused.Number, Stop);

        await DecideAsync();

        Assert.Equal(2, (await DeliveriesAsync()).Count);
        Assert.DoesNotContain(await DeliveriesAsync(), one => one.WebhookId == paused.Id);
    }

    [Fact]
    public async Task A_change_that_fails_tells_nothing()
    {
        await OpenAsync();
        await AddHookAsync();
        var number = await StoreProposedAsync();
        var broken = new VerdictWork(Desk, [News, new Breaking()]);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            broken.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop)
        );

        Assert.Empty(await DeliveriesAsync());
    }

    private static JsonElement Data(WebhookDelivery delivery)
    {
        var body = JsonDocument.Parse(delivery.Content).RootElement;
        Assert.Equal(delivery.Event, body.GetProperty("type").GetString());
        Assert.Equal(delivery.CreatedAt, body.GetProperty("timestamp").GetDateTimeOffset());
        return body.GetProperty("data");
    }

    private sealed class Breaking : IWhenSignedOff
    {
        public Task SignedOffAsync(
            ClaimCase one,
            Verdict verdict,
            Verdict? earlier,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("What follows went wrong.");
    }
}
