using System.Net.Http.Headers;
using System.Text.Json;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Api;

public sealed class ClaimsApiTests
{
    private const string Key = "a key of some length";

    [Fact]
    public async Task Claims_come_in_pages_with_the_place_to_go_on_from()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));
        await Example.AddAsync(program);

        var first = await GetAsync(program, "?limit=4");
        var second = await GetAsync(program, $"?limit=4&after={first.GetProperty("next").GetString()}");

        Assert.Equal(["C-6", "C-2", "C-1", "C-3"], Numbers(first));
        Assert.Equal("0.55~3", first.GetProperty("next").GetString());
        Assert.Equal(["C-4", "C-7", "C-5"], Numbers(second));
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task A_claim_has_what_another_program_needs()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));
        await Example.AddAsync(program);

        var claim = (await GetAsync(program, "?search=deficit&state=unreviewed&article=A-1")).GetProperty("claims")[0];

        Assert.Equal(
            $$"""{"number":"C-6","claim":"The deficit fell to 3.1% in 2025.","state":"Unreviewed","kind":"Fact","checkWorthiness":0.87,"speaker":"The ministry","article":"A-1","articleTitle":"Budget day: who pays \u0026 who doesn\u0027t","language":"en","page":"{{program.Address}}/claims/6"}""",
            claim.GetRawText()
        );
    }

    [Theory]
    [InlineData("?limit=0", "'limit' needs a whole number from 1 to 200; got '0'.")]
    [InlineData("?limit=201", "'limit' needs")]
    [InlineData("?limit=ten", "'limit' needs")]
    [InlineData("?state=Open", "'state' needs one of")]
    [InlineData("?article=x", "'article' needs")]
    [InlineData("?after=x", "'after' needs")]
    [InlineData("?before=0.5~1", "'before' is no parameter here")]
    public async Task A_question_that_means_nothing_is_told_so(string query, string sentence)
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var response = await program.SendAsync(HttpMethod.Get, $"/api/v1/claims{query}", Authorize);

        await Problem.IsAsync(response, 400, sentence);
    }

    [Fact]
    public async Task An_unknown_address_of_the_api_is_a_problem_and_not_a_page()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", Key));

        using var unknown = await program.SendAsync(HttpMethod.Get, "/api/v1/nothing", Authorize);
        using var method = await program.SendAsync(HttpMethod.Delete, "/api/v1/claims", Authorize);

        await Problem.IsAsync(unknown, 404, "There is nothing at this address");
        await Problem.IsAsync(method, 405, "does not take that method");
    }

    private static async Task<JsonElement> GetAsync(ServedProgram program, string query)
    {
        using var response = await program.SendAsync(HttpMethod.Get, $"/api/v1/claims{query}", Authorize);
        Assert.True(response.IsSuccessStatusCode);
        return await response.JsonAsync();
    }

    private static IEnumerable<string?> Numbers(JsonElement list) =>
        list.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("number").GetString());

    private static void Authorize(HttpRequestMessage request) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
}
