using System.Globalization;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>Puts a digest that is due into words: those of the day it was made, whatever has changed since.</summary>
internal sealed class DigestWriter(Databases databases, WebLinks links) : IPostWriter
{
    public PostKind Kind => PostKind.Digest;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        await using var db = databases.Open(post.TeamId);
        if (await db.ReadDigestAsync(DigestSweep.ReadDay(post), cancellationToken) is not { } digest)
        {
            return null;
        }

        var web = await links.ForAsync(post.TeamId, cancellationToken);
        var title = DigestWords.Texts.Say(culture, "Title", DigestWords.Day(digest.On, culture));
        return new DigestMessage(digest, title, web.Digest(digest.On), web, culture).Show();
    }
}
