using System.Net;
using Microsoft.AspNetCore.Builder;

namespace ClaimTracker.Host.Tests.Web;

public sealed class FailureTests
{
    [Fact]
    public async Task A_failure_on_a_page_is_a_calm_page_with_a_reference_that_the_log_has_too()
    {
        await using var program = await ServedProgram.BuildAsync();
        program.App.MapGet("/boom", Boom);
        await program.ListenAsync();

        using var response = await program.GetAsync("/boom");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.PageAsync();
        Assert.DoesNotContain("the inner secret", page.Source.Text);
        var reference = page.QuerySelector("code")!.TextContent;
        Assert.Contains(program.Log, line => line.StartsWith("Error") && line.Contains($"Request {reference} to"));
    }

    [Fact]
    public async Task A_failure_in_the_api_is_a_problem_with_a_reference()
    {
        await using var program = await ServedProgram.BuildAsync(("Web:Key", "a key of some length"));
        program.App.MapGet("/api/boom", Boom);
        await program.ListenAsync();

        using var response = await program.SendAsync(
            HttpMethod.Get,
            "/api/boom",
            request => request.Headers.Authorization = new("Bearer", "a key of some length")
        );

        await Problem.IsAsync(response, 500, "Something went wrong here");
        Assert.NotEmpty((await response.JsonAsync()).GetProperty("reference").GetString()!);
    }

    [Fact]
    public async Task A_damaged_database_is_told_in_one_sentence()
    {
        await using var program = await ServedProgram.StartAsync();
        await Damage.OverwriteAsync(program);

        using var response = await program.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(
            "is not a ClaimTracker database",
            (await response.PageAsync()).QuerySelector(".notice p")!.TextContent
        );
    }

    private static string Boom() => throw new InvalidOperationException("the inner secret");
}
