using System.Globalization;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>Says that a webhook was paused because it failed, and why.</summary>
internal sealed class WebhookPausedWriter(Databases databases, CommandLinks commands) : IPostWriter
{
    private const int MostLookedAt = 20;

    public PostKind Kind => PostKind.WebhookPaused;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (number, at) = WebhookPausedPost.Read(post);
        await using var db = databases.Open(post.TeamId);
        var hook = await db.FindWebhookAsync(number, cancellationToken);
        // Somebody has removed or resumed it meanwhile.
        if (hook?.PausedAt?.UtcTicks != at.UtcTicks)
        {
            return null;
        }

        var log = await db.ListDeliveriesAsync(hook.Id, MostLookedAt, cancellationToken);
        var trouble = log.Find(one => one.LastError is not null && one.Event != WebhookEvents.Ping);
        return OutgoingMessage.Create(
            WebhookWords.Say(
                culture,
                "Post_Paused",
                WebhookTerms.Name(hook),
                trouble is null ? "" : WebhookTerms.Trouble(trouble, hook, culture),
                commands.To("setup")
            )
        );
    }
}
