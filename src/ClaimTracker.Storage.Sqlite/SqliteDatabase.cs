using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Everything in one file: the default, and enough for one newsroom on one machine.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private readonly SqliteOptions options;
    private readonly string connectionString;

    public SqliteDatabase(SqliteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            ForeignKeys = true,
            // The client's own retry, on top of busy_timeout; in whole seconds, and 0 would be for ever.
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        }.ToString();
    }

    public string Description => string.Create(CultureInfo.InvariantCulture, $"SQLite, {options.Path}");

    public void Configure(DbContextOptionsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .UseSqlite(
                connectionString,
                sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name)
            )
            .ReplaceService<IModelCustomizer, AutoincrementKeys>()
            .AddInterceptors(new SqliteSettingsInterceptor(options.BusyTimeout));
    }

    public async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        // Asking a file that is not there would make it.
        if (!File.Exists(options.Path))
        {
            return true;
        }

        await using var db = Open();
        await ForeignTables.RefuseAsync(db, options.Path, cancellationToken);
        return await db.IsBehindAsync(Description, cancellationToken);
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        MakeFolder();
        // An up-to-date database is opened without taking the lock, so that many readers start at once.
        if (!await IsBehindAsync(cancellationToken))
        {
            return;
        }

        await using var db = Open();
        await using var onlyOne = await MigrationLock.TakeAsync(options.Path, cancellationToken);
        await MigrationLock.ClearAbandonedAsync(db, cancellationToken);
        // It stays in the file, and comes first: a process that is killed while it migrates leaves it behind too.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await PlannerStatistics.WriteAsync(db, cancellationToken);
    }

    public async Task<Refusal?> BackupAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Path))
        {
            return SqliteRefusals.NothingToBackUp(options.Path);
        }

        return await SqliteBackup.WriteAsync(connectionString, file, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return await SqliteFaults.FindAsync((SqliteConnection)db.Database.GetDbConnection(), cancellationToken);
        }
        catch (SqliteException damage) when (SqliteExplanations.IsDamage(damage) && Explain(damage) is { } fault)
        {
            return [fault.ToString()];
        }
    }

    public Refusal? Explain(Exception exception) =>
        UnusableDatabaseException.Find(exception) ?? SqliteExplanations.Of(exception, options.Path);

    private ClaimTrackerContext Open()
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        Configure(builder);
        return new ClaimTrackerContext(builder.Options);
    }

    private void MakeFolder()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(options.Path)) is { Length: > 0 } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw PlaceFaults.Of(fault);
            }
        }
    }
}
