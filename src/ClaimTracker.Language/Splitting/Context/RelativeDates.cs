using System.Globalization;
using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Says "yesterday", "on Monday" and "last year" as dates, counted from the day of publication.</summary>
internal static class RelativeDates
{
    private const int DaysOfAWeek = 7;

    public static IReadOnlyList<Piece> Resolve(SentenceReading reading, Proposition claim, DateOnly? publishedOn)
    {
        if (publishedOn is not { } day)
        {
            return claim.Pieces;
        }

        var pieces = new List<Piece>();
        for (var at = 0; at < claim.Pieces.Count; )
        {
            var (date, length) = DateAt(reading, claim, at, day);
            if (date is null)
            {
                pieces.Add(claim.Pieces[at++]);
                continue;
            }

            var span = new TextSpan(
                claim.Pieces[at].Source!.Value.Start,
                claim.Pieces[at + length - 1].Source!.Value.End
            );
            pieces.Add(new Piece(claim.Pieces[at].Token, date, span));
            at += length;
        }

        return pieces;
    }

    private static (string? Date, int Length) DateAt(SentenceReading reading, Proposition claim, int at, DateOnly day)
    {
        var (first, second, third) = (
            Word(reading, claim, at),
            Word(reading, claim, at + 1),
            Word(reading, claim, at + 2)
        );
        var words = reading.Words;
        if (first.Length == 0)
        {
            return (null, 0);
        }

        var single = first switch
        {
            "today" => Day(words, day),
            "yesterday" => Day(words, day.AddDays(-1)),
            "tomorrow" => Day(words, day.AddDays(1)),
            _ => null,
        };
        if (single is not null)
        {
            return second is "'s" or "\u2019s" ? (null, 0) : (single, 1);
        }

        var step = first switch
        {
            "last" => -1,
            "this" => 0,
            "next" => 1,
            _ => (int?)null,
        };
        if (
            step is { } by
            && second is "year" or "month"
            && third is not ("'s" or "\u2019s")
            && IsAlone(reading, claim, at)
        )
        {
            return (
                second == "year" ? $"in {Number(day.Year + step.Value)}" : Month(words, day.AddMonths(step.Value)),
                2
            );
        }

        var weekday = IndexOf(words.Weekdays, second);
        var isFixed =
            third is "," or "'s" or "\u2019s"
            || int.TryParse(third, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || IndexOf(words.Months, third) >= 0
            || second.Length == 0;
        if (first is not ("on" or "this" or "last") || weekday < 0 || isFixed)
        {
            return (null, 0);
        }

        var date = Day(words, Nearest(day, weekday, first, IsFuture(reading, claim)));
        return third switch
        {
            "morning" or "afternoon" or "evening" => ($"on the {third} of {date["on ".Length..]}", 3),
            "night" => ($"on the night of {date["on ".Length..]}", 3),
            _ => (date, 2),
        };
    }

    private static DateOnly Nearest(DateOnly day, int weekday, string word, bool isFuture)
    {
        var ahead = (weekday - (int)day.DayOfWeek + DaysOfAWeek) % DaysOfAWeek;
        return ahead == 0 && word != "last" ? day
            : isFuture ? day.AddDays(ahead)
            : day.AddDays(ahead == 0 ? -DaysOfAWeek : ahead - DaysOfAWeek);
    }

    /// <summary>"will open", "are expected": what is not told in a past tense is ahead.</summary>
    private static bool IsFuture(SentenceReading reading, Proposition claim)
    {
        var tree = reading.Tree;
        var clause = tree.ClauseOf(claim.Head);
        var isPerfect = tree.Children(clause).Any(child => tree.Is(child, "aux") && tree[child].Lemma == "have");
        var isParticiple = claim.Pieces.Any(piece =>
            piece is { Token: < 0, Form: "was" or "were" } or { IsTensed: true }
        );
        return !tree.IsPast(clause) && !isPerfect && !isParticiple;
    }

    /// <summary>"at last year" and "since last year" keep their own words.</summary>
    private static bool IsAlone(SentenceReading reading, Proposition claim, int at)
    {
        var noun = claim.Pieces[at + 1].Token;
        return noun >= 0
            && !reading.Tree.Has(noun, "case")
            && reading.Tree.Is(noun, "obl", "nmod:unmarked", "advmod", "obl:unmarked");
    }

    private static string Word(SentenceReading reading, Proposition claim, int at) =>
        at < claim.Pieces.Count && claim.Pieces[at].Token >= 0 ? reading.Tree[claim.Pieces[at].Token].Lower : "";

    private static int IndexOf(IReadOnlyList<string> names, string word)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Day(ClauseWords words, DateOnly day) =>
        $"on {Number(day.Day)} {words.Months[day.Month - 1]} {Number(day.Year)}";

    private static string Month(ClauseWords words, DateOnly day) =>
        $"in {words.Months[day.Month - 1]} {Number(day.Year)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
