using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>What the post that asks about a stale claim is about.</summary>
/// <param name="Claim">Which claim.</param>
/// <param name="ClaimVersion">The claim as it was then; see <see cref="StaleAsk.ClaimVersion"/>.</param>
public sealed record StalePost(ClaimNumber Claim, int ClaimVersion)
{
    /// <summary>The key of the post in the team.</summary>
    internal string Key => $"stale {Content}";

    private string Content => string.Create(CultureInfo.InvariantCulture, $"{Claim} {ClaimVersion}");

    /// <summary>Reads what <see cref="For"/> wrote.</summary>
    public static StalePost Read(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var parts = post.Content.Split(' ');
        return new StalePost(
            ClaimNumber.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }

    /// <param name="claim">As it is now.</param>
    /// <param name="channel">Where its card is; absent when it has none.</param>
    /// <param name="now">When it was found to be stale.</param>
    internal static Post For(Claim claim, string? channel, DateTimeOffset now)
    {
        var about = new StalePost(claim.Number, claim.Version);
        return new Post(claim.TeamId, PostKind.StaleClaim, about.Key, about.Content, PostPlace.Review, channel, now);
    }
}
