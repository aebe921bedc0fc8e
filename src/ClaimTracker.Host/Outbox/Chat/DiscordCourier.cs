using ClaimTracker.Core.Outbox;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>
/// Carries posts to Discord. Each bears a mark in its small last line: for a few minutes Discord itself recognises a second one by its nonce,
/// after that the bot finds the first one by its mark.
/// </summary>
internal sealed partial class DiscordCourier(
    IEnumerable<IPostWriter> writers,
    MessageEndpoints messages,
    ChannelInspection inspection,
    TeamLanguage languages,
    ILogger<DiscordCourier> logger
) : ICourier
{
    private const int MarkChars = 8;
    private const Permissions ToLook = Permissions.ViewChannel | Permissions.ReadMessageHistory;
    private const int MostInList = 100;
    private const int MostLists = 10;

    // Between the clocks of this machine and of Discord, and for what was under way.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    // Discord says "the past few minutes" of its nonces.
    public TimeSpan Recognises => TimeSpan.FromMinutes(1);

    public async Task<Delivery> PostAsync(Post post, string channel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        OutgoingMessage? message;
        try
        {
            message = await WriteAsync(post, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotWritten(logger, failure, post.Key, post.TeamId.Value);
            return new Delivery.Never(PostTrouble.Faulty, failure.GetType().Name);
        }

        return message is null ? new Delivery.Nothing() : await SendAsync(post, channel, message, cancellationToken);
    }

    public async Task<Sighting> LookAsync(
        Post post,
        string channel,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var place = Snowflake.Parse(channel);
            if (await FindAsync(place, MarkOf(post), since - Slack, cancellationToken) is { } found)
            {
                return new Sighting.Seen(found.Id.ToString());
            }

            // Whoever may not read a channel's history is shown an empty one.
            var missing = await inspection.MissingAsync(place, ToLook, cancellationToken);
            return missing == Permissions.None
                ? new Sighting.NotThere()
                : new Sighting.MayNotLook(missing.ToString("D"));
        }
        catch (DiscordRefusedException refused) when (refused.IsNotFound)
        {
            // What stood there went with the channel.
            return new Sighting.NotThere();
        }
        catch (MissingPermissionException missing)
        {
            return new Sighting.MayNotLook(missing.Missing.ToString("D"));
        }
        catch (DiscordException failure)
        {
            var later = PostFailure.Later(failure);
            return new Sighting.Later(later.Trouble, later.Detail, later.Wait);
        }
    }

    private async Task<OutgoingMessage?> WriteAsync(Post post, CancellationToken cancellationToken)
    {
        var writer = writers.Single(one => one.Kind == post.Kind);
        var culture = await languages.OfAsync(post.TeamId, cancellationToken);
        var message = await writer.WriteAsync(post, culture, cancellationToken);
        return message?.Marked(MarkOf(post));
    }

    private async Task<Delivery> SendAsync(
        Post post,
        string channel,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var posted = await messages.PostAsync(Snowflake.Parse(channel), message, NonceOf(post), cancellationToken);
            return new Delivery.Posted(posted.Id.ToString());
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            // It stood there, and somebody deleted it before this second try.
            return new Delivery.Posted(Message: null);
        }
        catch (Exception failure) when (failure is DiscordException or MissingPermissionException)
        {
            return PostFailure.Of(failure);
        }
    }

    private async Task<Message?> FindAsync(
        Snowflake channel,
        string mark,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        Snowflake? before = null;
        for (var list = 0; list < MostLists; list++)
        {
            var page = await messages.ListAsync(channel, MostInList, before, cancellationToken);
            if (page.FirstOrDefault(message => Bears(message, mark)) is { } found)
            {
                return found;
            }

            if (page.Count < MostInList || page[^1].Timestamp < since)
            {
                return null;
            }

            before = page[^1].Id;
        }

        return null;
    }

    private static bool Bears(Message message, string mark) =>
        message.Embeds?.Any(embed => embed.Footer?.Text.EndsWith(mark, StringComparison.Ordinal) == true) == true;

    private static Nonce NonceOf(Post post) => Nonce.Of(post.TeamId.Value.ToString("D", null), post.Key);

    private static string MarkOf(Post post) => NonceOf(post).Text[..MarkChars];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The post “{Key}” of team {Team} could not be put into words.")]
        public static partial void NotWritten(ILogger logger, Exception failure, string key, long team);
    }
}
