namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// One bucket's window, as far as answers let it be known: so many calls until an instant, then anew. Not safe for several threads.
/// <para>
/// Discord counts a call somewhere between sending it and hearing of it, so the end of the window that an answer belongs to lies between
/// (sent + reset-after) and (heard + reset-after). Two such intervals tell whether two answers are of one window, which a late answer
/// would otherwise hide. Calls on their way count against every window until their answer says which one they fell into; that is why the
/// limit is not passed where one window follows the next.
/// </para>
/// </summary>
internal sealed class LimitWindow
{
    private static readonly TimeSpan LongestSlack = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortestSlack = TimeSpan.FromMilliseconds(5);
    private const int SlackPerLength = 50;

    private int limit;
    private int answered;
    private int used;
    private int strangers;
    private TimeSpan earliestEnd;
    private TimeSpan latestEnd;
    private TimeSpan length;
    private bool isOpen;

    /// <summary>An answer has told of a limit.</summary>
    public bool IsKnown => limit > 0;

    /// <summary>
    /// When the next window begins for certain; null when no window is open. Milliseconds are rounded on Discord's side, hence some slack:
    /// 50 ms, but no more than 2% of a short window.
    /// </summary>
    public TimeSpan? EndsAt => isOpen ? latestEnd + Slack : null;

    private TimeSpan Slack => Clamp(length / SlackPerLength);

    /// <summary>How many more calls may leave while so many are on their way; zero or less: none.</summary>
    public int Free(int underway) => limit - Math.Max(strangers + answered + underway, used);

    /// <summary>Forgets what was counted once the window is over.</summary>
    public void Expire(TimeSpan now)
    {
        if (now >= EndsAt)
        {
            (isOpen, answered, used, strangers) = (false, 0, 0, 0);
        }
    }

    /// <summary>Learns from an answer to a call that is no longer on its way, while so many others are.</summary>
    public void See(in RateLimitHeaders headers, TimeSpan sentAt, TimeSpan now, int underway)
    {
        var seen = new Sight(headers, sentAt + headers.ResetAfter, now + headers.ResetAfter);
        var place = IsKnown ? PlaceOf(seen) : Place.Next;
        limit = headers.Limit;
        if (place == Place.Past)
        {
            return;
        }

        if (place == Place.Next)
        {
            (isOpen, answered, used, strangers) = (true, 0, 0, 0);
            (earliestEnd, latestEnd, length) = (seen.Earliest, seen.Latest, seen.ResetAfter);
        }
        else
        {
            MoveEnd(seen, place);
        }

        Count(seen, underway);
    }

    /// <summary>Counts a call whose answer never came or said nothing; Discord may have counted it.</summary>
    public void Lose(TimeSpan sentAt, TimeSpan now)
    {
        if (!IsKnown)
        {
            return;
        }

        if (!isOpen)
        {
            (isOpen, earliestEnd, latestEnd) = (true, sentAt, now + length);
        }

        answered++;
    }

    private Place PlaceOf(in Sight seen)
    {
        var farthest = Later(seen.Latest - earliestEnd, latestEnd - seen.Earliest);
        if (farthest < Later(length, seen.ResetAfter))
        {
            // Ends of different windows lie a whole window apart, so these are of one window, which may be over by now.
            return isOpen ? Place.Same
                : seen.Earliest > latestEnd ? Place.Next
                : Place.Past;
        }

        return seen.Latest < earliestEnd ? Place.Past
            : seen.Earliest > latestEnd || !isOpen ? Place.Next
            : Place.Unclear;
    }

    private void MoveEnd(in Sight seen, Place place)
    {
        length = Later(length, seen.ResetAfter);
        if (place == Place.Unclear)
        {
            // Answers are slow beside the window: wait for the later of both ends.
            (earliestEnd, latestEnd) = (Earlier(earliestEnd, seen.Earliest), Later(latestEnd, seen.Latest));
        }
        else if (seen.Earliest > latestEnd)
        {
            // The end itself has moved: a limit that refills little by little, or one that is told in whole seconds.
            (earliestEnd, latestEnd) = (seen.Earliest, seen.Latest);
        }
        else if (seen.Latest >= earliestEnd)
        {
            (earliestEnd, latestEnd) = (Later(earliestEnd, seen.Earliest), Earlier(latestEnd, seen.Latest));
        }
    }

    private void Count(in Sight seen, int underway)
    {
        answered++;
        used = Math.Max(used, seen.Used);
        // What Discord counts beyond all of ours was sent by somebody else with this token, or by this program before it was restarted.
        strangers = Math.Max(strangers, seen.Used - answered - underway);
    }

    private static TimeSpan Clamp(TimeSpan slack) =>
        slack < ShortestSlack ? ShortestSlack
        : slack > LongestSlack ? LongestSlack
        : slack;

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>The window that an answer belongs to, seen from the current one.</summary>
    private enum Place
    {
        Past,
        Same,
        Next,
        Unclear,
    }

    /// <summary>One answer: the window's end lies between the two instants.</summary>
    private readonly record struct Sight(RateLimitHeaders Headers, TimeSpan Earliest, TimeSpan Latest)
    {
        public TimeSpan ResetAfter => Headers.ResetAfter;

        public int Used => Headers.Limit - Headers.Remaining;
    }
}
