using System.Globalization;
using ClaimTracker.Core.Outbox;

namespace ClaimTracker.Core.Webhooks;

/// <summary>What the post about a webhook that was paused because it failed is about.</summary>
/// <param name="Number">Which.</param>
/// <param name="At">When: somebody who resumes it meanwhile needs no post.</param>
public sealed record WebhookPausedPost(WebhookNumber Number, DateTimeOffset At)
{
    /// <summary>Reads what <see cref="For"/> wrote.</summary>
    public static WebhookPausedPost Read(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var parts = post.Content.Split(' ');
        return new WebhookPausedPost(
            WebhookNumber.Parse(parts[0], CultureInfo.InvariantCulture),
            new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero)
        );
    }

    internal static Post For(Webhook hook, DateTimeOffset now)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{hook.Number} {now.UtcTicks}");
        return new Post(
            hook.TeamId,
            PostKind.WebhookPaused,
            $"webhook-paused {what}",
            what,
            PostPlace.Review,
            channel: null,
            now
        );
    }
}
