using System.Collections.Concurrent;
using ClaimTracker.Core.Tests.Articles.Fetching;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Core.Tests.Webhooks;

/// <summary>What a receiver was sent.</summary>
internal sealed record Received(
    string Path,
    string Id,
    long Timestamp,
    string Signature,
    string? ContentType,
    string Body
);

/// <summary>Another program on loopback that takes what webhooks send.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Received> received = new();
    private readonly SemaphoreSlim arrived = new(0);
    private LoopbackSite site = null!;

    private Receiver() { }

    public IReadOnlyList<Received> All => [.. received];

    /// <summary>What it answers; at first, 204.</summary>
    public RequestDelegate Answer { get; set; } = Status(204);

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        receiver.site = await LoopbackSite.StartAsync(receiver.TakeAsync);
        return receiver;
    }

    public static RequestDelegate Status(int status, string? retryAfter = null, string? location = null) =>
        context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            if (location is not null)
            {
                context.Response.Headers.Location = location;
            }

            return Task.CompletedTask;
        };

    public Uri At(string path, string host = "hooks.example") => site.At(path, host);

    /// <summary>Waits until what was sent is as it should be; asked anew whenever something arrives. For one at a time.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<Received>, bool> isSo, CancellationToken cancellationToken)
    {
        while (!isSo(All))
        {
            await arrived.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        arrived.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        received.Enqueue(
            new Received(
                context.Request.Path,
                headers["webhook-id"].ToString(),
                long.Parse(headers["webhook-timestamp"].ToString()),
                headers["webhook-signature"].ToString(),
                context.Request.ContentType,
                await reader.ReadToEndAsync(context.RequestAborted)
            )
        );
        arrived.Release();
        await Answer(context);
    }
}
