namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Every <c>/claim …</c> and <c>/verdict</c>, as people use them; what they see is in the snapshots.</summary>
public sealed class ClaimCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("fr", "fr")]
    public async Task Claims_are_shown_listed_searched_and_changed_by_command(string language, string locale)
    {
        await using var room = await Newsroom.OpenAsync(more: null, locale);
        await room.AddRoadsAsync();
        await room.AddRoadsAsync(room.Elsewhere);
        var person = language == "fr" ? room.Ben : room.Cleo;
        var (seat, ann) = (person.In(room.Checks), room.Ann.In(room.Checks));
        var shown = new List<string>();
        async Task See(string command, object? options = null)
        {
            var answer = await seat.Slash(command, options, Stop).Settled();
            shown.Add($"## {command} {options}\n{room.Show(answer)}");
        }

        await See("/claim show", new { claim = "C-1" });
        await See("/claim list");
        await See("/claim search", new { words = "roads council" });
        await See("/claim search", new { words = "nothing alike" });
        await See("/claim reword", new { claim = "3", wording = "The mayor says he is pleased." });
        await See("/claim reword", new { claim = "3" });
        await See("/claim split", new { claim = "C-1" });
        await See("/claim dismiss", new { claim = "C-3", reason = "A feeling." });
        await See("/claim dismiss", new { claim = "C-3", reason = "Again." });
        await See("/claim reopen", new { claim = "C-3" });
        await See("/claim release", new { claim = "C-3" });
        await See("/claim merge", new { claim = "C-3", into = "C-1" });
        await See("/claim show", new { claim = "C-99" });
        await See("/claim show", new { claim = "the roads" });
        await See("/verdict", new { claim = "C-1" });
        await See(
            "/verdict",
            new
            {
                claim = "C-1",
                rating = "1",
                explanation = "Both are open.",
            }
        );
        await room.CiteAsync(1);
        await See(
            "/verdict",
            new
            {
                claim = "C-1",
                rating = "1",
                explanation = "Both are open.",
            }
        );
        await See("/claim list", new { whose = "1" });
        var given = await ann.Slash("/claim assign", new { claim = "C-2", to = person }, Stop).Settled();
        shown.Add($"## Ann: /claim assign\n{room.Show(given)}");
        var waiting = await ann.Slash("/claim list", new { whose = "2" }, Stop).Settled();
        shown.Add($"## Ann: /claim list, waiting for me\n{room.Show(waiting)}");
        await See("/claim history", new { claim = "C-3" });
        var choices = await seat.Suggest("/claim show", "claim", "road", Stop);
        shown.Add(
            "## Suggestions for “road”\n"
                + string.Join('\n', choices.Select(choice => $"{choice.Name} = {choice.Value}"))
        );

        Snapshot.Matches($"Chat/Snapshots/claim-commands.{language}.txt", string.Join("\n\n", shown));
    }
}
