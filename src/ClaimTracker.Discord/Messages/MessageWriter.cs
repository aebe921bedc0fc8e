using System.Globalization;
using System.Text.Json;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Discord.Messages;

/// <summary>Writes the fields of a message, without the braces around them.</summary>
internal static class MessageWriter
{
    private const MessageFlags MayBePosted =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    private const MessageFlags MayBeEdited = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;

    /// <summary>A new message: what is empty is left out.</summary>
    /// <param name="isAnswer">Answers to interactions may be private.</param>
    public static void WriteNew(Utf8JsonWriter json, OutgoingMessage message, bool isAnswer)
    {
        if (message.Content is not null)
        {
            json.WriteString("content", message.Content);
        }

        if (message.Embeds.Count > 0)
        {
            WriteEmbeds(json, message.Embeds);
        }

        if (message.Components.Count > 0)
        {
            WriteComponents(json, message.Components);
        }

        if (message.Files.Count > 0)
        {
            WriteAttachments(json, message.Files);
        }

        WriteFlags(json, message.Flags & (isAnswer ? MayBePosted | MessageFlags.Ephemeral : MayBePosted));
        WriteMentions(json, message.Mentions);
    }

    /// <summary>
    /// A message in the place of another: everything is spelled out, so that nothing of the earlier one stays. Mentions are spelled out
    /// too, since Discord weighs them anew at each edit.
    /// </summary>
    public static void WriteReplacement(Utf8JsonWriter json, OutgoingMessage message)
    {
        json.WriteString("content", message.Content);
        if (message.IsLayout)
        {
            json.WriteNull("embeds");
        }
        else
        {
            WriteEmbeds(json, message.Embeds);
        }

        WriteComponents(json, message.Components);
        WriteAttachments(json, message.Files);
        json.WriteNumber("flags", (int)(message.Flags & MayBeEdited));
        WriteMentions(json, message.Mentions);
    }

    public static void WriteNonce(Utf8JsonWriter json, Nonce? nonce)
    {
        if (nonce is not null)
        {
            json.WriteString("nonce", nonce.Text);
            json.WriteBoolean("enforce_nonce", true);
        }
    }

    public static void WriteAnswerTo(Utf8JsonWriter json, Snowflake? answerTo)
    {
        if (answerTo is { } id)
        {
            json.WriteStartObject("message_reference");
            json.WriteString("message_id", id.ToString());
            json.WriteBoolean("fail_if_not_exists", false);
            json.WriteEndObject();
        }
    }

    private static void WriteEmbeds(Utf8JsonWriter json, IReadOnlyList<Embed> embeds)
    {
        json.WritePropertyName("embeds");
        JsonSerializer.Serialize(json, embeds, DiscordJson.Default.IReadOnlyListEmbed);
    }

    private static void WriteComponents(Utf8JsonWriter json, IReadOnlyList<Component> components)
    {
        json.WritePropertyName("components");
        JsonSerializer.Serialize(json, components, DiscordJson.Default.IReadOnlyListComponent);
    }

    private static void WriteMentions(Utf8JsonWriter json, AllowedMentions mentions)
    {
        json.WritePropertyName("allowed_mentions");
        JsonSerializer.Serialize(json, mentions, DiscordJson.Default.AllowedMentions);
    }

    private static void WriteFlags(Utf8JsonWriter json, MessageFlags flags)
    {
        if (flags != MessageFlags.None)
        {
            json.WriteNumber("flags", (int)flags);
        }
    }

    // The id is the file's place among the parts of the request; Discord's schema wants it as a string.
    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<OutgoingFile> files)
    {
        json.WriteStartArray("attachments");
        for (var i = 0; i < files.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", i.ToString(CultureInfo.InvariantCulture));
            json.WriteString("filename", files[i].Name);
            if (files[i].Description is { } description)
            {
                json.WriteString("description", description);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
