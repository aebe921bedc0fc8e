namespace ClaimTracker.Host.Tests.Chat;

/// <summary>A claim's way from the queue to a signed-off verdict and its correction, as two people walk it with a card's buttons.</summary>
public sealed class ClaimLifeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_is_taken_reworded_rated_agreed_with_and_corrected_on_one_card()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var (cleo, ann) = (room.Cleo.In(room.Checks), room.Ann.In(room.Checks));
        var shown = new List<string>();
        void See(string what, string text) => shown.Add($"## {what}\n{text}");

        var first = await cleo.Slash("/review", Stop).Settled();
        See("Cleo asks for a claim", room.Show(first));
        var card = first.Card;
        See("Cleo takes it", room.Show(await card.Click("Take", Stop).Settled()));
        var reword = await card.Click("Reword", Stop).Settled();
        See("The form to reword", room.Show(reword));
        await reword
            .Modal.Submit(new { wording = "The council spent 40 million euros on its roads in 2025." }, Stop)
            .Settled();
        See("Reworded", room.Show(card));
        var early = await card.Click("Verdict", Stop).Settled();
        See("The form for a verdict, without evidence", room.Show(early));
        var refused = await early
            .Modal.Submit(new { rating = "4", explanation = "It was 39.8 million." }, Stop)
            .Settled();
        See("A verdict without evidence", room.Show(refused));
        await room.CiteAsync(2);
        var again = await refused.Click("Edit again", Stop).Settled();
        See("What was typed is still there", room.Show(again));
        await again.Modal.Submit(new { rating = "4", explanation = "It was 39.8 million." }, Stop).Settled();
        // The form was opened from a private message; the card that everybody sees follows by itself.
        await cleo.Sees(seen => !seen.IsPrivate && seen.Buttons.Any(button => button.Label == "Agree"), Stop);
        See("Proposed", room.Show(card));
        See("Cleo may not agree with herself", room.Show(await card.Click("Agree", Stop).Settled()));
        var seen = Assert.Single(ann.Messages, message => message.Embeds.Count > 0);
        await seen.Click("Agree", Stop).Settled();
        See("Ann agrees", room.Show(card));
        var correct = await card.Click("Correct", Stop).Settled();
        await correct
            .Modal.Submit(new { rating = "3", explanation = "A later report says 32 million." }, Stop)
            .Settled();
        See("A correction is proposed", room.Show(card));
        await seen.Click("Agree", Stop).Settled();
        See("Corrected", room.Show(card));

        Snapshot.Matches("Chat/Snapshots/claim-life.txt", string.Join("\n\n", shown));
    }
}
