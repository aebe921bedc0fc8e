using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Messages;

/// <summary>Threads: below a message, alone, and as posts in a forum. </summary>
/// <remarks>
/// All methods throw <see cref="MissingPermissionException"/> when the bot may not do it there, and <see cref="DiscordException"/> for
/// anything else that goes wrong.
/// </remarks>
public sealed class ThreadEndpoints(ChannelCalls calls)
{
    public const int MostNameChars = 100;
    private const int PublicThread = 11;
    private const int DayMinutes = 1440;

    private const Permissions Starting =
        Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads;

    /// <summary>A thread below a message. A message has at most one: a second call is refused (<see cref="DiscordErrorCode.ThreadExists"/>).</summary>
    /// <param name="name">1 to 100 characters.</param>
    public Task<Channel> StartAsync(
        Snowflake channel,
        Snowflake message,
        string name,
        CancellationToken cancellationToken
    ) =>
        StartAsync(
            channel,
            RestRoute.Post("channels/{channel_id}/messages/{message_id}/threads", channel, message),
            new ThreadWire(Checked(name), DayMinutes),
            cancellationToken
        );

    /// <summary>A thread of its own, open to all who see the channel.</summary>
    /// <param name="name">1 to 100 characters.</param>
    public Task<Channel> StartAsync(Snowflake channel, string name, CancellationToken cancellationToken) =>
        StartAsync(
            channel,
            RestRoute.Post("channels/{channel_id}/threads", channel),
            new ThreadWire(Checked(name), DayMinutes, PublicThread),
            cancellationToken
        );

    /// <summary>A post in a forum. Discord cannot tell a repeated one, so it is sent once, whatever comes of it.</summary>
    /// <param name="name">1 to 100 characters.</param>
    public Task<Channel> PostAsync(
        Snowflake forum,
        string name,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        var title = Checked(name);
        return calls.SendAsync(
            forum,
            MessageEndpoints.Writing(message),
            new RestRequest(RestRoute.Post("channels/{channel_id}/threads", forum))
            {
                Body = MessageBody.Of(
                    json =>
                    {
                        json.WriteString("name", title);
                        json.WriteNumber("auto_archive_duration", DayMinutes);
                        json.WriteStartObject("message");
                        MessageWriter.WriteNew(json, message, isAnswer: false);
                        json.WriteEndObject();
                    },
                    message.Files
                ),
            },
            DiscordJson.Default.Channel,
            cancellationToken
        );
    }

    private static string Checked(string name)
    {
        new LimitCheck("thread").Text("name", name, MostNameChars).Done();
        return name;
    }

    private Task<Channel> StartAsync(
        Snowflake channel,
        RestRoute route,
        ThreadWire thread,
        CancellationToken cancellationToken
    ) =>
        calls.SendAsync(
            channel,
            Starting,
            new RestRequest(route) { Body = RestBody.Json(thread, DiscordJson.Default.ThreadWire) },
            DiscordJson.Default.Channel,
            cancellationToken
        );

    /// <param name="AutoArchiveDuration">Minutes of silence until it is put away: 60, 1440, 4320 or 10080.</param>
    /// <param name="Type">Discord makes it private when this is absent on a thread without a message.</param>
    internal sealed record ThreadWire(string Name, int AutoArchiveDuration, int? Type = null);
}
