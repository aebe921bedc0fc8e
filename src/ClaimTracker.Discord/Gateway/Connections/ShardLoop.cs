using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>Makes one connection after the other, with the pause and the step that the end of the last one asks for.</summary>
internal sealed partial class ShardLoop(SessionStart start, StateBoard board, ILogger logger)
{
    private readonly Signal reidentify = new();
    private volatile GatewayConnection? current;
    private volatile string? lastEnd;

    /// <summary>Why the last attempt ended; null when none has.</summary>
    public string? LastEnd => lastEnd;

    public void Reidentify()
    {
        reidentify.Raise();
        current?.End(ConnectionEnd.OperatorAsked);
    }

    public void PresenceChanged() => current?.PresenceChanged();

    /// <summary>Keeps a connection until it is cancelled, and then ends without an exception.</summary>
    /// <param name="problem">What is wrong with the token; null when nothing is.</param>
    public async Task RunAsync(ShardParts parts, GatewayFailure? problem, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(parts.Options.LongestPause, parts.Random);
        board.Connecting(null);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var end = problem is null
                    ? await ConnectAsync(parts, backoff, cancellationToken)
                    : ConnectionEnd.Refused(problem);
                await FollowAsync(end, parts, backoff, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops.
        }

        if (!parts.Options.KeepSessionOnStop)
        {
            parts.Session.Forget();
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(
        ShardParts parts,
        Backoff backoff,
        CancellationToken cancellationToken
    )
    {
        if (reidentify.Take())
        {
            parts.Session.Forget();
        }

        if (parts.Session.ResumeUrl is { } resumeUrl)
        {
            return await TalkAsync(parts, resumeUrl, isResuming: true, backoff, cancellationToken);
        }

        Uri address;
        try
        {
            address = await start.PrepareAsync(cancellationToken);
        }
        catch (GatewayFatalException refused)
        {
            return ConnectionEnd.Refused(refused.Failure);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return ConnectionEnd.DirectoryFailed(error);
        }

        return GatewayAddress.Problem(address, parts.MayBePlain) is { } problem
            ? ConnectionEnd.Refused(problem)
            : await TalkAsync(parts, address, isResuming: false, backoff, cancellationToken);
    }

    private async Task<ConnectionEnd> TalkAsync(
        ShardParts parts,
        Uri address,
        bool isResuming,
        Backoff backoff,
        CancellationToken cancellationToken
    )
    {
        using var connection = new GatewayConnection(parts, address, isResuming, BecomeReady);
        current = connection;
        if (reidentify.IsRaised)
        {
            connection.End(ConnectionEnd.OperatorAsked);
        }

        var end = await connection.RunAsync(cancellationToken);
        current = null;
        if (connection.ReadyFor >= parts.Options.StableAfter)
        {
            backoff.Reset();
        }

        if (isResuming && !connection.IsReady && end.IsFault && parts.Session.ResumeFailed())
        {
            Log.GaveSessionUp(logger, Session.MostFailedResumes);
        }

        return end;
    }

    private void BecomeReady(GatewayIdentity? identity)
    {
        board.Connected(identity);
        if (identity is null)
        {
            Log.Resumed(logger);
        }
        else
        {
            Log.Started(logger, identity.ApplicationId);
        }
    }

    private async Task FollowAsync(
        ConnectionEnd end,
        ShardParts parts,
        Backoff backoff,
        CancellationToken cancellationToken
    )
    {
        lastEnd = end.Reason;
        if (end.Next is NextStep.Identify or NextStep.Fail)
        {
            parts.Session.Forget();
        }

        if (end.Next == NextStep.Fail)
        {
            await WaitForPersonAsync(end.Failure!, cancellationToken);
        }
        else if (end.Next != NextStep.Stop)
        {
            await PauseAsync(end, backoff.Next(end.Pace), parts, cancellationToken);
        }
    }

    private async Task WaitForPersonAsync(GatewayFailure failure, CancellationToken cancellationToken)
    {
        Log.Failed(logger, failure.Reason, failure.Advice);
        board.Failed(failure);
        await reidentify.Raised.WaitAsync(cancellationToken);
        reidentify.Take();
        board.Connecting(null);
    }

    private async Task PauseAsync(
        ConnectionEnd end,
        TimeSpan pause,
        ShardParts parts,
        CancellationToken cancellationToken
    )
    {
        parts.Metrics.Reconnecting(end.Cause.ToString(), end.ServerCode);
        board.Connecting(end.Reason);
        if (end.IsFault)
        {
            Log.Lost(logger, end.Error, end.Reason, pause);
        }
        else
        {
            Log.Moves(logger, end.Reason, pause);
        }

        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(pause, parts.Time, over.Token), reidentify.Raised);
        await over.CancelAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "Connected to Discord as application {ApplicationId}, with a new session."
        )]
        public static partial void Started(ILogger logger, Snowflake applicationId);

        [LoggerMessage(2, LogLevel.Information, "Connected to Discord again; the session goes on.")]
        public static partial void Resumed(ILogger logger);

        [LoggerMessage(3, LogLevel.Information, "{Reason} It follows in {Pause}.")]
        public static partial void Moves(ILogger logger, string reason, TimeSpan pause);

        [LoggerMessage(4, LogLevel.Warning, "{Reason} The next attempt follows in {Pause}.")]
        public static partial void Lost(ILogger logger, Exception? error, string reason, TimeSpan pause);

        [LoggerMessage(5, LogLevel.Warning, "{Count} attempts to go on with the session failed; a new one is started.")]
        public static partial void GaveSessionUp(ILogger logger, int count);

        [LoggerMessage(6, LogLevel.Error, "{Reason} {Advice} The bot stays offline until then.")]
        public static partial void Failed(ILogger logger, string reason, string advice);
    }
}
