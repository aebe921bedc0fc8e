using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Posts;

/// <summary>A file part of a multipart request.</summary>
/// <param name="Number">The n of <c>files[n]</c>, which <c>attachments[].id</c> refers to.</param>
internal sealed record Upload(ulong Number, string Name, string ContentType, byte[] Bytes);

/// <summary>What somebody wants to post or to change a message to.</summary>
/// <param name="AllowedFlags">The flags that the route lets the sender set.</param>
/// <param name="MentionsAllByDefault">Whether roles and @everyone ring when <c>allowed_mentions</c> says nothing: on channel routes yes, on webhook and interaction routes only people do.</param>
/// <param name="Path">Where the body stands in the request, for errors: <c>data</c> in a first answer, else empty.</param>
internal sealed record Draft(
    JsonObject Body,
    IReadOnlyList<Upload> Uploads,
    MessageFlags AllowedFlags,
    bool MentionsAllByDefault,
    string Path = ""
)
{
    /// <summary>A message of the bot to a channel.</summary>
    public static Draft ForChannel(JsonObject body, IReadOnlyList<Upload> uploads) =>
        new(
            body,
            uploads,
            MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.Layout,
            MentionsAllByDefault: true
        );

    /// <summary>An answer or a followup.</summary>
    public static Draft ForInteraction(JsonObject body, IReadOnlyList<Upload> uploads, string path = "") =>
        new(
            body,
            uploads,
            MessageFlags.SuppressEmbeds
                | MessageFlags.SuppressNotifications
                | MessageFlags.Layout
                | MessageFlags.Private,
            MentionsAllByDefault: false,
            path
        );
}
