using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Watching;

/// <summary>Keeps what a program logs, for reading and for waiting.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines => [.. lines];

    public async Task UntilAsync(Func<string, bool> isIt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var more = Volatile.Read(ref next).Task;
            if (lines.Any(isIt))
            {
                return;
            }

            await more.WaitAsync(cancellationToken);
        }
    }

    public void Clear() => lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    /// <summary>For what makes its own loggers: everything is kept, down to the finest.</summary>
    public ILoggerFactory ToFactory() =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));

    public void Dispose() { }

    private void Write(string line)
    {
        lines.Enqueue(line);
        Interlocked
            .Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
    }

    private sealed class Logger(LogBook book) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => book.Write($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
