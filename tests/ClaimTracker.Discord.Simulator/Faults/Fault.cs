namespace ClaimTracker.Discord.Simulator.Faults;

/// <summary>Whose limit a 429 speaks of.</summary>
public enum LimitScope
{
    /// <summary>This bot's, on this route.</summary>
    User,

    /// <summary>All bots', on this resource.</summary>
    Shared,

    /// <summary>This bot's, on all routes.</summary>
    Global,
}

/// <summary>What goes wrong.</summary>
internal abstract record FaultAction
{
    internal sealed record Drop : FaultAction;

    internal sealed record DropAnswer : FaultAction;

    internal sealed record Delay(TimeSpan For) : FaultAction;

    internal sealed record Answer(int Status, string ContentType, string Body, TimeSpan? RetryAfter = null)
        : FaultAction;

    internal sealed record TooMany(LimitScope Scope, TimeSpan RetryAfter) : FaultAction;

    internal sealed record Duplicate : FaultAction;

    internal sealed record Replay : FaultAction;

    internal sealed record LoseEvent : FaultAction;

    internal sealed record Hold(TimeSpan For) : FaultAction;

    internal sealed record Close(int? Code) : FaultAction;

    internal sealed record InvalidSession(bool Resumable) : FaultAction;

    internal sealed record Reconnect : FaultAction;

    internal sealed record NoAck : FaultAction;
}

/// <summary>
/// Something that goes wrong once, some times or always, at calls or events that it matches. REST faults match on method and a part of
/// the path; gateway faults on an event's name (<c>INTERACTION_CREATE</c>), or on <c>HELLO</c>, <c>IDENTIFY</c>, <c>RESUME</c> or
/// <c>HEARTBEAT</c>, which the bot sends.
/// </summary>
public sealed class Fault
{
    private readonly string? method;
    private readonly string? place;

    private Fault(
        FaultAction action,
        bool isGateway,
        string? method = null,
        string? place = null,
        int skip = 0,
        int? times = 1,
        double chance = 1
    ) =>
        (Action, IsGateway, this.method, this.place, ToSkip, Remaining, Chance) = (
            action,
            isGateway,
            method,
            place,
            skip,
            times,
            chance
        );

    internal FaultAction Action { get; }

    internal bool IsGateway { get; }

    internal double Chance { get; }

    /// <summary>How many matches still pass before the fault begins.</summary>
    internal int ToSkip { get; set; }

    /// <summary>How often it will still happen; null: always.</summary>
    internal int? Remaining { get; set; }

    /// <summary>The connection breaks before the request is carried out.</summary>
    public static Fault Drop() => Rest(new FaultAction.Drop());

    /// <summary>The request is carried out, then the connection breaks: the caller cannot know what happened.</summary>
    public static Fault DropAnswer() => Rest(new FaultAction.DropAnswer());

    /// <summary>The request waits, then goes its normal way (or meets the next fault).</summary>
    public static Fault Delay(TimeSpan wait) => Rest(new FaultAction.Delay(wait));

    /// <summary>An answer without a body, such as 502 or 503.</summary>
    public static Fault Status(int status) => Rest(new FaultAction.Answer(status, "text/plain", ""));

    /// <summary>An answer that is a page for people, as Cloudflare gives.</summary>
    public static Fault Html(int status, TimeSpan? retryAfter = null) =>
        Rest(new FaultAction.Answer(status, "text/html; charset=UTF-8", Page(status), retryAfter));

    /// <summary>One of Discord's own refusals, by its code.</summary>
    public static Fault Refuse(int status, int code, string message) =>
        Rest(new FaultAction.Answer(status, "application/json", $$"""{"message":"{{message}}","code":{{code}}}"""));

    /// <summary>A body that is not JSON although it says so.</summary>
    public static Fault BrokenJson(int status = 200) =>
        Rest(new FaultAction.Answer(status, "application/json", "{\"id\":"));

    /// <summary>429, in Discord's form. <see cref="LimitScope.Shared"/> does not count as an invalid request.</summary>
    public static Fault TooMany(LimitScope scope, TimeSpan retryAfter) =>
        Rest(new FaultAction.TooMany(scope, retryAfter));

    /// <summary>The event comes twice, with one number.</summary>
    public static Fault DuplicateEvent() => Gateway(new FaultAction.Duplicate());

    /// <summary>At the next resume, the event comes again although the bot said that it has it.</summary>
    public static Fault ReplayEvent() => Gateway(new FaultAction.Replay());

    /// <summary>The event is never sent, and not replayed either.</summary>
    public static Fault LoseEvent() => Gateway(new FaultAction.LoseEvent());

    /// <summary>The event, and all after it on this connection, come later.</summary>
    public static Fault DelayEvent(TimeSpan wait) => Gateway(new FaultAction.Hold(wait));

    /// <summary>The connection breaks at this moment, without a closing handshake. A dispatched event is kept for the replay.</summary>
    public static Fault DropConnection() => Gateway(new FaultAction.Close(Code: null));

    /// <summary>The connection is closed with a code at this moment.</summary>
    public static Fault Close(int code) => Gateway(new FaultAction.Close(code));

    /// <summary>Op 9. <paramref name="resumable"/> false: the session is forgotten.</summary>
    public static Fault InvalidSession(bool resumable) => Gateway(new FaultAction.InvalidSession(resumable));

    /// <summary>Op 7.</summary>
    public static Fault Reconnect() => Gateway(new FaultAction.Reconnect());

    /// <summary>Heartbeats stay without an answer. Matches HEARTBEAT.</summary>
    public static Fault StopAcks() => Gateway(new FaultAction.NoAck()).On("HEARTBEAT");

    /// <summary>Only at calls with this method whose path holds this text; <c>*</c>: any method.</summary>
    public Fault On(string method, string pathPart) => With(method: method, place: pathPart);

    /// <summary>Only at this event, or at HELLO, IDENTIFY, RESUME or HEARTBEAT.</summary>
    public Fault On(string eventName) => With(place: eventName);

    /// <summary>Default: once.</summary>
    public Fault Times(int count) => With(times: count);

    /// <summary>Until it is taken away.</summary>
    public Fault Always() => new(Action, IsGateway, this.method, this.place, ToSkip, times: null, Chance);

    /// <summary>The first matches pass.</summary>
    public Fault After(int matches) => With(skip: matches);

    /// <summary>Only at a part of the matches, 0 to 1, by the simulator's seeded dice.</summary>
    public Fault WithChance(double chance) => With(chance: chance);

    internal bool Matches(string method, string place) =>
        (this.method is null or "*" || this.method == method)
        && (
            this.place is null
            || (IsGateway ? place == this.place : place.Contains(this.place, StringComparison.Ordinal))
        );

    private static Fault Rest(FaultAction action) => new(action, isGateway: false);

    private static Fault Gateway(FaultAction action) => new(action, isGateway: true);

    private static string Page(int status) =>
        $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center><hr><center>cloudflare</center></body></html>";

    private Fault With(
        string? method = null,
        string? place = null,
        int? skip = null,
        int? times = null,
        double? chance = null
    ) =>
        new(
            Action,
            IsGateway,
            method ?? this.method,
            place ?? this.place,
            skip ?? ToSkip,
            times ?? Remaining,
            chance ?? Chance
        );
}
