using System.Globalization;
using ClaimTracker.Core.Outbox;

namespace ClaimTracker.Core.FollowUps;

/// <summary>What the post of a follow-up that has come up is about.</summary>
/// <param name="Number">Which one.</param>
/// <param name="At">The moment it was set for.</param>
public sealed record FollowUpPost(FollowUpNumber Number, DateTimeOffset At)
{
    /// <summary>Reads what <see cref="For"/> wrote.</summary>
    public static FollowUpPost Read(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var parts = post.Content.Split(' ');
        return new FollowUpPost(
            FollowUpNumber.Parse(parts[0], CultureInfo.InvariantCulture),
            new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero)
        );
    }

    internal static Post For(FollowUp one, DateTimeOffset at, DateTimeOffset now)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{one.Number} {at.UtcTicks}");
        return new Post(
            one.TeamId,
            PostKind.FollowUpDue,
            $"follow-up {content}",
            content,
            PostPlace.Review,
            one.Channel,
            now
        );
    }
}
