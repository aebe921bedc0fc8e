using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Messages;

/// <summary>Messages in channels, threads and conversations of two. </summary>
/// <remarks>
/// All methods throw <see cref="MissingPermissionException"/> when the bot may not do it there, and <see cref="DiscordException"/> for
/// anything else that goes wrong.
/// </remarks>
public sealed class MessageEndpoints(ChannelCalls calls)
{
    private const int MostInList = 100;
    private const Permissions Read = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>Posts a message.</summary>
    /// <param name="nonce">Makes the post safe to repeat. Without one it is sent once, whatever comes of it.</param>
    /// <param name="answerTo">The message it answers; when that is gone, it is posted all the same.</param>
    public Task<Message> PostAsync(
        Snowflake channel,
        OutgoingMessage message,
        Nonce? nonce,
        Snowflake? answerTo,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        return calls.SendAsync(
            channel,
            answerTo is null ? Writing(message) : Writing(message) | Read,
            new RestRequest(RestRoute.Post("channels/{channel_id}/messages", channel))
            {
                Body = MessageBody.Of(
                    json =>
                    {
                        MessageWriter.WriteNew(json, message, isAnswer: false);
                        MessageWriter.WriteNonce(json, nonce);
                        MessageWriter.WriteAnswerTo(json, answerTo);
                    },
                    message.Files
                ),
                Repeat = nonce is null ? Repeat.Never : Repeat.Always,
            },
            DiscordJson.Default.Message,
            cancellationToken
        );
    }

    /// <inheritdoc cref="PostAsync(Snowflake, OutgoingMessage, Nonce?, Snowflake?, CancellationToken)"/>
    public Task<Message> PostAsync(
        Snowflake channel,
        OutgoingMessage message,
        Nonce? nonce,
        CancellationToken cancellationToken
    ) => PostAsync(channel, message, nonce, answerTo: null, cancellationToken);

    /// <summary>Puts a message in the place of an earlier one of the bot. Nothing of the earlier one stays, files included.</summary>
    public Task<Message> ReplaceAsync(
        Snowflake channel,
        Snowflake id,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        return calls.SendAsync(
            channel,
            Writing(message),
            new RestRequest(RestRoute.Patch("channels/{channel_id}/messages/{message_id}", channel, id))
            {
                Body = MessageBody.Of(json => MessageWriter.WriteReplacement(json, message), message.Files),
            },
            DiscordJson.Default.Message,
            cancellationToken
        );
    }

    public Task DeleteAsync(Snowflake channel, Snowflake id, CancellationToken cancellationToken) =>
        calls.SendAsync(
            channel,
            Read,
            new RestRequest(RestRoute.Delete("channels/{channel_id}/messages/{message_id}", channel, id)),
            cancellationToken
        );

    public Task<Message> GetAsync(Snowflake channel, Snowflake id, CancellationToken cancellationToken) =>
        calls.SendAsync(
            channel,
            Read,
            new RestRequest(RestRoute.Get("channels/{channel_id}/messages/{message_id}", channel, id)),
            DiscordJson.Default.Message,
            cancellationToken
        );

    /// <summary>The latest messages, newest first.</summary>
    /// <param name="most">1 to 100.</param>
    /// <param name="before">Only those older than this one; null: the latest there are.</param>
    public Task<IReadOnlyList<Message>> ListAsync(
        Snowflake channel,
        int most,
        Snowflake? before,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(most, Math.Clamp(most, 1, MostInList));
        var route = RestRoute.Get("channels/{channel_id}/messages", channel).Query("limit", most);
        return calls.SendAsync(
            channel,
            Read,
            new RestRequest(before is { } id ? route.Query("before", id) : route),
            DiscordJson.Default.IReadOnlyListMessage,
            cancellationToken
        );
    }

    /// <summary>Shows "… is typing" for ten seconds or until the bot posts.</summary>
    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken) =>
        calls.SendAsync(
            channel,
            Permissions.ViewChannel | Permissions.SendMessages,
            new RestRequest(RestRoute.Post("channels/{channel_id}/typing", channel)),
            cancellationToken
        );

    /// <summary>What it takes to post a message like this.</summary>
    internal static Permissions Writing(OutgoingMessage message) =>
        Permissions.ViewChannel
        | Permissions.SendMessages
        | (message.Embeds.Count > 0 ? Permissions.EmbedLinks : Permissions.None)
        | (message.Files.Count > 0 ? Permissions.AttachFiles : Permissions.None);
}
