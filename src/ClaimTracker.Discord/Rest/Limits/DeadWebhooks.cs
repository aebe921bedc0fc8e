using System.Net;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// Webhooks that are gone for good, so that nobody calls them again: deleted ones, and interactions whose 15 minutes are over. Remembers
/// the latest few thousand. Safe for several threads.
/// </summary>
internal sealed class DeadWebhooks
{
    internal const int Most = 4_096;

    private readonly Lock guard = new();
    private readonly Dictionary<string, HttpStatusCode> dead = [];
    private readonly Queue<string> order = [];

    /// <summary>How Discord answered then; null: it may well live.</summary>
    public HttpStatusCode? Find(RestRoute route)
    {
        if (!route.IsWebhook)
        {
            return null;
        }

        lock (guard)
        {
            return dead.TryGetValue(route.Major, out var status) ? status : null;
        }
    }

    public void Note(RestRoute route, HttpStatusCode status, DiscordErrorCode? code)
    {
        // An interaction's webhook is "unknown" also before the interaction was acknowledged, and comes to life then.
        var isGone =
            code == DiscordErrorCode.InvalidWebhookToken
            || (code == DiscordErrorCode.UnknownWebhook && !route.IsInteraction);
        if (!isGone || !route.IsWebhook)
        {
            return;
        }

        lock (guard)
        {
            if (dead.TryAdd(route.Major, status))
            {
                order.Enqueue(route.Major);
            }

            if (order.Count > Most)
            {
                dead.Remove(order.Dequeue());
            }
        }
    }
}
