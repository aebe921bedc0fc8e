using System.Globalization;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>Puts the posts of one kind into words, when their turn comes: they say what is true then.</summary>
internal interface IPostWriter
{
    PostKind Kind { get; }

    /// <summary>The message; absent when there is nothing left to say, and the post is dropped.</summary>
    /// <param name="post">Whose team has it, and what it is about.</param>
    /// <param name="culture">The team's language.</param>
    Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken);
}
