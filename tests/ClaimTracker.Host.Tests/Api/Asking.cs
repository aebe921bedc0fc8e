using System.Net.Http.Headers;
using System.Text.Json;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Api;

/// <summary>Asks the API as a program with a key does.</summary>
internal static class Asking
{
    /// <summary>A desk with something of everything: C-1 published and corrected, C-2 with a verdict that waits, C-3 withdrawn.</summary>
    public static async Task<ServedProgram> StartAsync()
    {
        var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one merged with its neighbour.");
        await program.CiteAsync(2, "https://data.example/roads", "Town hall", Core.Citations.Stance.Supports);
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");
        await program.WithdrawAsync("We asked the wrong office.", 3);
        return program;
    }

    public static Task<HttpResponseMessage> AskAsync(
        this ServedProgram program,
        string path,
        HttpMethod? method = null,
        Action<HttpRequestMessage>? change = null
    ) =>
        program.SendAsync(
            method ?? HttpMethod.Get,
            path,
            request =>
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Press.Key);
                change?.Invoke(request);
            }
        );

    public static async Task<JsonElement> ReadAsync(this ServedProgram program, string path)
    {
        using var response = await program.AskAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.TextAsync()}");
        return await response.JsonAsync();
    }
}
