using System.Text.RegularExpressions;

namespace ClaimTracker.Host.Tests.Chat;

public sealed partial class StatsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_team_sees_how_its_work_goes_and_another_team_sees_nothing_of_it()
    {
        await using var room = await Newsroom.OpenAsync();
        var (cleo, ann, ben) = (room.Cleo.In(room.Checks), room.Ann.In(room.Checks), room.Ben.In(room.Checks));
        var empty = await cleo.Slash("/stats", Stop).Settled();
        await room.AddRoadsAsync();
        await room.CiteAsync(1);
        await room.CiteAsync(2);
        await cleo.Slash(
                "/verdict",
                new
                {
                    claim = "1",
                    rating = "1",
                    explanation = "Both are open.",
                },
                Stop
            )
            .Settled();
        await cleo.Slash(
                "/verdict",
                new
                {
                    claim = "2",
                    rating = "5",
                    explanation = "It did.",
                },
                Stop
            )
            .Settled();
        var seen = Assert.Single(ann.Messages, message => message.Embeds.Any(one => one.Title!.Contains("C-1")));
        await seen.Click("Agree", Stop).Settled();

        var stats = await cleo.Slash("/stats", Stop).Settled();
        var french = await ben.Slash("/stats", Stop).Settled();
        var elsewhere = await room.Dan.In(room.Hall).Slash("/stats", Stop).Settled();

        Assert.True(stats.IsPrivate);
        Snapshot.Matches(
            "Chat/Snapshots/stats.txt",
            // The claims came in on a day that moves away from today.
            Age()
                .Replace(
                    string.Join("\n\n", room.Show(empty), room.Show(stats), room.Show(french), room.Show(elsewhere)),
                    "…"
                )
        );
    }

    [GeneratedRegex(@"[\d,\s]+ (days|jours)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Age();
}
