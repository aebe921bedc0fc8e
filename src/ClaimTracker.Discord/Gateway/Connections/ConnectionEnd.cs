using System.Net.WebSockets;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>Why a connection ended; a label in the metrics.</summary>
internal enum EndCause
{
    ReconnectAsked,
    SessionInvalid,
    ClosedByServer,
    SocketFailed,
    ConnectFailed,
    DirectoryFailed,
    HeartbeatUnanswered,
    HelloMissing,
    ReadyMissing,
    GreetingUnreadable,
    MessageTooLong,
    OperatorAsked,
    ProgramStops,
    ProgramFault,
}

/// <summary>What comes after a connection.</summary>
internal enum NextStep
{
    /// <summary>Go on with the session, when there is one.</summary>
    Resume,

    /// <summary>Forget the session and start a new one.</summary>
    Identify,

    /// <summary>A person has to act.</summary>
    Fail,

    /// <summary>Nothing: the program stops.</summary>
    Stop,
}

/// <summary>How long to wait before the next connection.</summary>
internal enum Pace
{
    /// <summary>Not at all, unless the connection before was short-lived too.</summary>
    AtOnce,

    /// <summary>A random part of a growing pause.</summary>
    Backoff,

    /// <summary>1 to 5 seconds, as Discord asks after an invalid session, or longer when it happens again and again.</summary>
    InvalidSession,
}

/// <summary>How a connection ended and what to do next.</summary>
/// <param name="Reason">For people, as a sentence.</param>
internal sealed record ConnectionEnd(EndCause Cause, NextStep Next, Pace Pace, string Reason)
{
    /// <summary>A close code that keeps the session at Discord, unlike 1000 and 1001.</summary>
    public const WebSocketCloseStatus KeepSession = (WebSocketCloseStatus)4000;

    /// <summary>The code to close with; null when the peer has closed or the socket is broken.</summary>
    public WebSocketCloseStatus? CloseWith { get; init; }

    /// <summary>Whether a peer that gets our close is likely to answer it.</summary>
    public bool PeerAnswers { get; init; } = true;

    /// <summary>The code that the server closed with, when it did and gave one.</summary>
    public int? ServerCode { get; init; }

    /// <summary>With <see cref="NextStep.Fail"/>: what a person has to know.</summary>
    public GatewayFailure? Failure { get; init; }

    public Exception? Error { get; init; }

    /// <summary>Whether something went wrong. That Discord moves a connection (op 7), or a person asks, is nothing to look at.</summary>
    public bool IsFault => Cause is not (EndCause.ReconnectAsked or EndCause.OperatorAsked or EndCause.ProgramStops);

    public static ConnectionEnd ReconnectAsked { get; } =
        new(EndCause.ReconnectAsked, NextStep.Resume, Pace.AtOnce, "Discord asked for a new connection (op 7).")
        {
            CloseWith = KeepSession,
        };

    public static ConnectionEnd OperatorAsked { get; } =
        new(EndCause.OperatorAsked, NextStep.Identify, Pace.AtOnce, "An operator asked for a new session.")
        {
            CloseWith = WebSocketCloseStatus.NormalClosure,
        };

    public static ConnectionEnd HeartbeatUnanswered { get; } =
        new(EndCause.HeartbeatUnanswered, NextStep.Resume, Pace.Backoff, "A heartbeat stayed unanswered.")
        {
            CloseWith = KeepSession,
            PeerAnswers = false,
        };

    public static ConnectionEnd GreetingUnreadable(string what) =>
        new(EndCause.GreetingUnreadable, NextStep.Resume, Pace.Backoff, $"Discord's {what} could not be read.")
        {
            CloseWith = KeepSession,
        };

    public static ConnectionEnd SessionInvalid(bool mayResume) =>
        mayResume
            ? new(
                EndCause.SessionInvalid,
                NextStep.Resume,
                Pace.InvalidSession,
                "Discord could not take the session now (op 9); it may be resumed."
            )
            {
                CloseWith = KeepSession,
            }
            : new(
                EndCause.SessionInvalid,
                NextStep.Identify,
                Pace.InvalidSession,
                "Discord no longer knows the session (op 9)."
            )
            {
                CloseWith = WebSocketCloseStatus.NormalClosure,
            };

    public static ConnectionEnd Missing(Awaited awaited, TimeSpan within) =>
        new(
            awaited == Awaited.Hello ? EndCause.HelloMissing : EndCause.ReadyMissing,
            NextStep.Resume,
            Pace.Backoff,
            $"{(awaited == Awaited.Hello ? "HELLO" : "READY or RESUMED")} did not come within {within.TotalSeconds:0.#} s."
        )
        {
            CloseWith = KeepSession,
            PeerAnswers = false,
        };

    public static ConnectionEnd MessageTooLong(int mostBytes) =>
        new(
            EndCause.MessageTooLong,
            NextStep.Resume,
            Pace.Backoff,
            $"Discord sent a message of more than {mostBytes / (1024 * 1024)} MiB."
        )
        {
            CloseWith = KeepSession,
        };

    public static ConnectionEnd SocketFailed(Exception error) =>
        new(EndCause.SocketFailed, NextStep.Resume, Pace.Backoff, "The socket broke.") { Error = error };

    public static ConnectionEnd ConnectFailed(Exception error) =>
        new(EndCause.ConnectFailed, NextStep.Resume, Pace.Backoff, "The gateway could not be reached.")
        {
            Error = error,
        };

    public static ConnectionEnd DirectoryFailed(Exception error) =>
        new(
            EndCause.DirectoryFailed,
            NextStep.Identify,
            Pace.Backoff,
            "Discord could not be asked where its gateway is."
        )
        {
            Error = error,
        };

    public static ConnectionEnd Refused(GatewayFailure failure) =>
        new(EndCause.DirectoryFailed, NextStep.Fail, Pace.AtOnce, failure.Reason) { Failure = failure };

    public static ConnectionEnd ProgramFault(Exception error) =>
        new(EndCause.ProgramFault, NextStep.Identify, Pace.Backoff, "The program made a mistake.")
        {
            Error = error,
            CloseWith = KeepSession,
        };

    public static ConnectionEnd ProgramStops(bool keepSession) =>
        new(EndCause.ProgramStops, NextStep.Stop, Pace.AtOnce, "The program stops.")
        {
            CloseWith = keepSession ? KeepSession : WebSocketCloseStatus.NormalClosure,
        };
}
