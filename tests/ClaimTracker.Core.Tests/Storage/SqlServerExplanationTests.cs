using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

/// <summary>What can be said of SQL Server's faults without a server.</summary>
public sealed class SqlServerExplanationTests
{
    private readonly SqlServerDatabase database = new(
        new SqlServerOptions { ConnectionString = "Server=db.example;Database=claims;User Id=sa;Password=secret" }
    );

    [Theory]
    [InlineData(18456, 14, "did not let this user into the database claims")]
    [InlineData(4060, 11, "did not let this user into the database claims")]
    [InlineData(229, 14, "may not do that in the database claims")]
    [InlineData(1105, 17, "The database claims is full")]
    [InlineData(9002, 17, "The database claims is full")]
    [InlineData(-2, 11, "The server db.example does not answer")]
    [InlineData(10061, 20, "The server db.example does not answer")]
    [InlineData(0, 20, "The server db.example does not answer")]
    [InlineData(3906, 16, "The database claims can only be read")]
    [InlineData(1205, 13, "The database claims is being written by another program")]
    [InlineData(1222, 16, "The database claims is being written by another program")]
    [InlineData(823, 24, "The database claims is damaged")]
    [InlineData(824, 24, "The database claims is damaged")]
    [InlineData(605, 21, "The database claims is damaged")]
    public void A_fault_that_a_person_can_mend_has_a_sentence(int number, int severity, string words) =>
        Assert.Contains(words, database.Explain(SqlServerFaults.Make(number, severity))?.ToString());

    [Theory]
    [InlineData(2627, 14)]
    [InlineData(207, 16)]
    public void Other_faults_are_mistakes_in_the_program(int number, int severity) =>
        Assert.Null(database.Explain(SqlServerFaults.Make(number, severity)));

    [Fact]
    public void The_cause_is_found_inside_what_EF_Core_throws() =>
        Assert.NotNull(database.Explain(new DbUpdateException("Failed.", SqlServerFaults.Make(9002, 17))));

    [Fact]
    public async Task A_server_that_is_not_there_does_not_answer()
    {
        await using var connection = new SqlConnection(
            "Server=tcp:127.0.0.1,1;Database=claims;Connect Timeout=2;Encrypt=false"
        );

        var failure = await Assert.ThrowsAsync<SqlException>(() =>
            connection.OpenAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("does not answer", database.Explain(failure)?.ToString());
    }

    [Fact]
    public void What_people_read_holds_no_password() =>
        Assert.Equal("SQL Server, claims on db.example", database.Description);

    [Fact]
    public async Task Backups_are_the_servers_own() =>
        Assert.Contains(
            "BACKUP DATABASE [claims]",
            (await database.BackupAsync("copy.bak", TestContext.Current.CancellationToken))?.ToString()
        );
}
