using System.Net.Http.Headers;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>The keys of a program's team.</summary>
internal static class Keys
{
    public static async Task<MadeApiKey> MakeKeyAsync(
        this ServedProgram program,
        ApiKeyScope scope,
        string name = "bot"
    )
    {
        var outcome = await program.Work().MakeAsync(Manager(program), name, scope, Stop);
        Assert.True(outcome.Is(out var made, out _));
        return made;
    }

    public static async Task RevokeAsync(this ServedProgram program, MadeApiKey made) =>
        Assert.True((await program.Work().RevokeAsync(Manager(program), made.Key.Id, Stop)).Is(out _, out _));

    public static async Task<IReadOnlyList<ApiKeyLine>> ListKeysAsync(this ServedProgram program)
    {
        Assert.True((await program.Work().ListAsync(Manager(program), Stop)).Is(out var keys, out _));
        return keys;
    }

    /// <summary>Sends a request with that in its header.</summary>
    public static Task<HttpResponseMessage> SendWithAsync(
        this ServedProgram program,
        string secret,
        string address,
        HttpMethod? method = null,
        Action<HttpRequestMessage>? change = null
    ) =>
        program.SendAsync(
            method ?? HttpMethod.Get,
            address,
            request =>
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
                change?.Invoke(request);
            }
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AccessWork Work(this ServedProgram program) => program.App.Services.GetRequiredService<AccessWork>();

    private static TeamMember Manager(ServedProgram program) =>
        new(program.Team, new Actor("test:Max", "Max"), Rank.Manager);
}
