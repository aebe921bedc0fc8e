using System.Net;

namespace ClaimTracker.Host.Tests.Web;

public sealed class HealthTests
{
    /// <summary>Without the path of the file: everybody may ask.</summary>
    private const string Unusable = "The database cannot be used; the program's log says why.";

    [Fact]
    public async Task A_running_program_is_healthy_and_ready()
    {
        await using var program = await ServedProgram.StartAsync();

        using var health = await program.GetAsync("/healthz");
        using var head = await program.SendAsync(HttpMethod.Head, "/healthz");
        using var ready = await program.GetAsync("/readyz");

        Assert.Equal("ok", await health.TextAsync());
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("""{"ready":true}""", await ready.TextAsync());
    }

    [Fact]
    public async Task A_database_that_is_no_database_is_not_ready_and_the_program_stays_healthy()
    {
        await using var program = await ServedProgram.StartAsync();
        await Damage.OverwriteAsync(program);

        using var health = await program.GetAsync("/healthz");
        using var ready = await program.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(Unusable, (await ready.JsonAsync()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_database_that_is_behind_is_not_ready()
    {
        await using var program = await ServedProgram.StartAsync();
        await Damage.RunAsync(program, "DELETE FROM __EFMigrationsHistory");

        using var ready = await program.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("has an older schema", (await ready.JsonAsync()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_locked_database_is_not_ready_and_says_so_on_every_door()
    {
        await using var program = await ServedProgram.StartAsync();
        await using var other = await Damage.LockAsync(program);

        using var ready = await program.GetAsync("/readyz");
        using var board = await program.GetAsync("/");
        using var export = await program.GetAsync("/export/claims.csv");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(Unusable, (await ready.JsonAsync()).GetProperty("reason").GetString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, board.StatusCode);
        Assert.Contains("stayed locked", (await board.PageAsync()).QuerySelector(".notice")!.TextContent);
        await Problem.IsAsync(export, 503, "stayed locked");
    }
}
