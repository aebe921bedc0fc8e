using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Database;

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Sqlite.Path) || Directory.Exists(options.Sqlite.Path))
        {
            problems.AddError($"needs the path of a file; got '{options.Sqlite.Path}'.", "Database:Sqlite:Path");
        }

        if (options.Sqlite.BusyTimeout < TimeSpan.Zero || options.Sqlite.BusyTimeout > LongestWait)
        {
            problems.AddError(
                $"must be between 00:00:00 and {LongestWait}; got {options.Sqlite.BusyTimeout}.",
                "Database:Sqlite:BusyTimeout"
            );
        }

        if (options.SqlServer.MaxBatchSize is < 1 or > 1000)
        {
            problems.AddError(
                $"must be between 1 and 1000; got {options.SqlServer.MaxBatchSize}.",
                "Database:SqlServer:MaxBatchSize"
            );
        }

        if (options.Provider == DatabaseProvider.SqlServer)
        {
            CheckConnection(options.SqlServer.ConnectionString, problems);
        }

        return problems.Build();
    }

    private static void CheckConnection(string? connectionString, ValidateOptionsResultBuilder problems)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            problems.AddError(
                "is needed when Database:Provider is SqlServer; it was empty.",
                "Database:SqlServer:ConnectionString"
            );
            return;
        }

        try
        {
            if (new SqlConnectionStringBuilder(connectionString).InitialCatalog.Length == 0)
            {
                problems.AddError("needs Database=NAME; it names none.", "Database:SqlServer:ConnectionString");
            }
        }
        catch (ArgumentException unreadable)
        {
            // The message names the keyword and never a value.
            problems.AddError($"cannot be read: {unreadable.Message}", "Database:SqlServer:ConnectionString");
        }
    }
}
