using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A database engine that the storage tests run on.</summary>
public interface IEngine : IAsyncDisposable
{
    IDatabase Database { get; }

    /// <summary>Gives an up-to-date database; skips the test where the engine is not there.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}
