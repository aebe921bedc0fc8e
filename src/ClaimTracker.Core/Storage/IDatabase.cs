using ClaimTracker.Core.Refusals;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Storage;

/// <summary>The database engine: the only part of storage that differs between SQLite and SQL Server.</summary>
public interface IDatabase
{
    /// <summary>Where the data is, for people: engine and place, never a password.</summary>
    string Description { get; }

    /// <summary>Points a context at this database.</summary>
    void Configure(DbContextOptionsBuilder builder);

    /// <summary>Whether there is something to migrate. Changes nothing; a database that is not there yet is behind.</summary>
    /// <exception cref="UnusableDatabaseException">It is another program's, or a newer version of this one has migrated it.</exception>
    Task<bool> IsBehindAsync(CancellationToken cancellationToken);

    /// <summary>Brings the schema up to date, one process at a time; makes the database where there is none.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Writes a whole, consistent copy while others go on working; an existing file is refused, never overwritten.</summary>
    /// <returns>Absent when it was written.</returns>
    Task<Refusal?> BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>What is wrong inside the files of the database, a sentence each; empty when all is well.</summary>
    Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken);

    /// <summary>The sentence for a failure of the engine that a person can mend (locked, read-only, corrupt, full, unreachable); absent for others.</summary>
    Refusal? Explain(Exception exception);
}
