using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Outbox;

/// <summary>Which channel a place is, as the team has it at this moment.</summary>
internal static class PostChannels
{
    /// <summary>Absent when the team chose none and nobody asked for the post anywhere.</summary>
    public static string? Of(Post post, TeamSettings settings) =>
        post.Place == PostPlace.Digest
            ? settings.DigestChannel ?? settings.ReviewChannel ?? post.Channel
            : settings.ReviewChannel ?? post.Channel ?? settings.DigestChannel;
}
