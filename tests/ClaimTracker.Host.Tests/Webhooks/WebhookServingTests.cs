using System.Text.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Tests.Webhooks;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Tests.Hosting;

namespace ClaimTracker.Host.Tests.Webhooks;

/// <summary>The real program sends to a real receiver.</summary>
public sealed class WebhookServingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_that_serves_tells_what_was_decided_before_it_began()
    {
        await using var desk = await DecidingDesk.OpenAsync();
        await desk.AddAsync();
        await desk.DecideAsync(count: 2, Stop);

        using var program = ProgramProcess.Start(desk.Workplace, "serve");
        await desk.Receiver.UntilAsync(sent => sent.Count >= 2, Stop);

        var addresses = desk.Receiver.All.Select(one =>
            JsonDocument.Parse(one.Body).RootElement.GetProperty("data").GetProperty("address").GetString()
        );
        Assert.Equal(
            [
                DecidingDesk.PublicAddress + ClaimAddress.Of(new ClaimNumber(1)),
                DecidingDesk.PublicAddress + ClaimAddress.Of(new ClaimNumber(2)),
            ],
            addresses
        );
    }

    [Fact]
    public async Task A_team_that_the_web_does_not_serve_is_told_without_an_address()
    {
        const string Team = "discord:1";
        await using var desk = await DecidingDesk.OpenAsync();
        await desk.MakeTeamAsync(Team, Stop);
        await desk.AddAsync("/in", Team);
        // The team that the web serves is not even there yet.
        await desk.DecideAsync(count: 1, Stop, Team);

        using var program = ProgramProcess.Start(desk.Workplace, "serve");
        await desk.Receiver.UntilAsync(sent => sent.Count >= 1, Stop);

        var data = JsonDocument.Parse(desk.Receiver.All[0].Body).RootElement.GetProperty("data");
        Assert.Equal("Opinion", data.GetProperty("rating").GetString());
        Assert.False(data.TryGetProperty("address", out _));
    }

    [Slow]
    [Fact]
    public async Task A_few_kills_lose_nothing_change_no_order_and_what_comes_twice_has_the_same_id()
    {
        const int Kills = 3;
        const int Count = 120;
        var dice = new Random(7);
        await using var desk = await DecidingDesk.OpenAsync();
        await desk.AddAsync();
        await desk.DecideAsync(Count, Stop);
        desk.Receiver.Answer = context => Task.Delay(15, context.RequestAborted);

        for (var life = 0; life < Kills; life++)
        {
            var before = desk.Receiver.All.Count;
            using var program = ProgramProcess.Start(desk.Workplace, "serve");
            await desk.Receiver.UntilAsync(sent => sent.Count > before || program.HasEnded, Stop);
            await Task.Delay(dice.Next(0, 120), Stop);
            program.Kill();
            await program.EndAsync(Stop);
        }

        using (var last = ProgramProcess.Start(desk.Workplace, "serve"))
        {
            await desk.Receiver.UntilAsync(
                sent => sent.DistinctBy(one => one.Id).Count() >= Count || last.HasEnded,
                Stop
            );
        }

        var told = desk.Receiver.All.GroupBy(one => one.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, Count), told.Select(one => ClaimOf(one.First())));
        Assert.All(told, one => Assert.Single(one.Select(again => again.Body).Distinct(StringComparer.Ordinal)));
        Assert.InRange(desk.Receiver.All.Count, Count, Count + Kills);
    }

    [Fact]
    public async Task The_library_of_Standard_Webhooks_takes_what_is_sent_and_nothing_that_was_changed()
    {
        StandardWebhooks.SkipUnlessReady();
        await using var desk = await DecidingDesk.OpenAsync();
        var secret = await desk.AddAsync();
        await desk.WebhookAsync("ping", "H-1");
        var ping = Assert.Single(desk.Receiver.All);

        var verdicts = await StandardWebhooks.VerifyAsync(
            [
                (secret, ping),
                (secret, ping with { Body = ping.Body.Replace("H-1", "H-2", StringComparison.Ordinal) }),
                (secret, ping with { Id = ping.Id + "0" }),
                (secret, ping with { Timestamp = ping.Timestamp + 1 }),
                (await desk.AddAsync("/other"), ping),
            ],
            Stop
        );

        const string No = "No matching signature found";
        Assert.Equal(["ok ping", No, No, No, No], verdicts);
    }

    private static int ClaimOf(Received one) =>
        ClaimNumber
            .Parse(
                JsonDocument.Parse(one.Body).RootElement.GetProperty("data").GetProperty("number").GetString()!,
                provider: null
            )
            .Value;
}
