using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>Somebody at the desk who does one thing after the other, as chance has it; the same seed does the same things.</summary>
internal sealed class DeskPerson(Seat seat, int claims, int seed)
{
    private readonly Random random = new(seed);
    private readonly NewsWriter writer = new(seed);
    private Card? card;

    private string AnyClaim => string.Create(CultureInfo.InvariantCulture, $"C-{random.Next(1, claims)}");

    public Task<Answer> ShowAsync(CancellationToken cancellationToken) =>
        seat.Slash("/claim show", new { claim = AnyClaim }, cancellationToken);

    /// <summary>Does something, and measures how long the first answer took.</summary>
    /// <exception cref="WrongResultException">Nothing came, or what came was a failure.</exception>
    public async Task<Done> DoSomethingAsync(CancellationToken cancellationToken)
    {
        var (what, act) = Choose(cancellationToken);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await act();
        }
        catch (WrongResultException wrong)
        {
            throw new WrongResultException($"{what}: {wrong.Message}");
        }

        return new Done(what, Stopwatch.GetElapsedTime(start));
    }

    private (string What, Func<Task> Act) Choose(CancellationToken cancellationToken) =>
        random.Next(100) switch
        {
            < 15 => ("a number typed", () => seat.Suggest("/claim show", "claim", AnyClaim[..3], cancellationToken)),
            < 30 => (
                "words typed",
                () => seat.Suggest("/claim show", "claim", writer.Sentence()[..20], cancellationToken)
            ),
            < 45 => ("/claim show", () => CheckAsync(ShowAsync(cancellationToken))),
            < 55 => ("/claim history", () => CheckAsync(On("/claim history", cancellationToken))),
            < 63 => ("/claim list", () => CheckAsync(seat.Slash("/claim list", cancellationToken))),
            < 67 => (
                "/claim search",
                () => CheckAsync(seat.Slash("/claim search", new { words = writer.Sentence() }, cancellationToken))
            ),
            < 75 => (
                "/claim reword",
                () =>
                    CheckAsync(
                        seat.Slash(
                            "/claim reword",
                            new { claim = AnyClaim, wording = writer.Sentence() },
                            cancellationToken
                        )
                    )
            ),
            < 88 when card is not null && card.Buttons.Any(button => button.Label == "Skip") => (
                "Skip",
                () => SkipAsync(card, cancellationToken)
            ),
            _ => ("/review", () => ReviewAsync(cancellationToken)),
        };

    private Task<Answer> On(string command, CancellationToken cancellationToken) =>
        seat.Slash(command, new { claim = AnyClaim }, cancellationToken);

    private async Task ReviewAsync(CancellationToken cancellationToken)
    {
        var answer = await seat.Slash("/review", cancellationToken);
        Check(answer);
        card = answer.IsThinking || answer.IsPrivate ? null : answer.Card;
    }

    private async Task SkipAsync(Card shown, CancellationToken cancellationToken)
    {
        // One presses what one sees; a second press while the first is on its way would be on an old card.
        card = null;
        var answer = await shown.Click("Skip", cancellationToken);
        Check(answer);
        card = shown;
    }

    private static async Task CheckAsync(Task<Answer> asked) => Check(await asked);

    private static void Check(Answer answer) =>
        WrongResultException.Unless(answer.Failure is null, $"An answer was needed; got: {answer.Failure}.");
}

/// <summary>What somebody did, and how long the first answer took.</summary>
internal sealed record Done(string What, TimeSpan Took);
