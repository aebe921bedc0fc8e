using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Keeps every line that is logged.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
