using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>A message's body after checking, as Discord will store it. Null: not given, so an edit leaves what was there.</summary>
internal sealed record CheckedMessage(
    string? Content,
    JsonArray? Embeds,
    JsonArray? Components,
    MessageFlags Flags,
    IReadOnlyList<KeptFile>? Attachments,
    JsonObject? AllowedMentions
);

/// <summary>One entry of <c>attachments</c>: an upload of this request by its number, or a file the message already has, by its id.</summary>
internal sealed record KeptFile(ulong Id, string? Name, string? Description, bool IsSpoiler);

/// <summary>Discord's limits for the body of a message, new or edited.</summary>
internal static class MessageRules
{
    private const int MaxContent = 2000;
    private const int MaxFiles = 10;
    private const int MaxDescription = 1024;
    private const int MaxStickers = 3;

    /// <param name="allowedFlags">The flags a sender may set on this route; others are ignored, as Discord does.</param>
    /// <param name="isLayoutAlready">An edit of a message that has the V2 flag: it cannot be taken off.</param>
    /// <param name="knownFiles">Names of files that are uploaded with this request or already there.</param>
    public static CheckedMessage Check(
        Form form,
        MessageFlags allowedFlags,
        bool isLayoutAlready,
        IReadOnlyCollection<string> knownFiles
    )
    {
        var flags = (MessageFlags)(form.Whole("flags", 0, int.MaxValue) ?? 0) & allowedFlags;
        var isLayout = isLayoutAlready || flags.HasFlag(MessageFlags.Layout);
        var attachments = Attachments(form);
        var names = knownFiles.Concat(attachments?.Select(file => file.Name).OfType<string>() ?? []).ToHashSet();
        RefusePoll(form);
        CheckSideFields(form);
        if (isLayout)
        {
            RefuseClassicFields(form);
        }

        var body = new CheckedMessage(
            form.Json.ContainsKey("content") ? form.Text("content", MaxContent)?.Trim() ?? "" : null,
            Embeds(form, isLayout),
            Components(form, isLayout, mustHave: isLayout && !isLayoutAlready, names),
            flags,
            attachments,
            MentionRules.Check(form)
        );
        form.Errors.ThrowIfAny();
        return body;
    }

    /// <summary>What the simulator does nothing with must be well formed all the same.</summary>
    private static void CheckSideFields(Form form)
    {
        form.Flag("tts");
        form.Ids("sticker_ids", MaxStickers);
        form.Object("message_reference")?.Id("message_id", required: true);
    }

    private static JsonArray? Embeds(Form form, bool isLayout)
    {
        if (!form.Json.ContainsKey("embeds"))
        {
            return null;
        }

        return isLayout ? [] : EmbedRules.Check(form);
    }

    // A new layout without components is an error; an edit may leave them as they are.
    private static JsonArray? Components(Form form, bool isLayout, bool mustHave, IReadOnlyCollection<string> fileNames)
    {
        if (!form.Json.ContainsKey("components") && !mustHave)
        {
            return null;
        }

        var scope = new ComponentScope(isModal: false, fileNames);
        var shown = isLayout ? LayoutRules.Check(form, scope) : RowRules.Check(form, scope);
        ComponentScope.Number(shown, form);
        return shown;
    }

    private static IReadOnlyList<KeptFile>? Attachments(Form form)
    {
        if (!form.Json.ContainsKey("attachments"))
        {
            return null;
        }

        return
        [
            .. form.Objects("attachments", MaxFiles)
                .Select(file => new KeptFile(
                    ulong.TryParse(file.Id("id", required: true), out var id) ? id : 0,
                    file.Text("filename", 1024),
                    file.Text("description", MaxDescription),
                    file.Flag("is_spoiler")
                )),
        ];
    }

    private static void RefuseClassicFields(Form form)
    {
        foreach (var field in (string[])["content", "embeds", "poll", "sticker_ids"])
        {
            if (IsFilled(form.Json[field]))
            {
                form.Wrong(
                    field,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                );
            }
        }
    }

    private static bool IsFilled(JsonNode? node) =>
        node switch
        {
            null => false,
            JsonArray items => items.Count > 0,
            JsonValue value when value.TryGetValue<string>(out var text) => text.Length > 0,
            _ => true,
        };

    private static void RefusePoll(Form form)
    {
        if (form.Has("poll"))
        {
            throw new ApiException(501, 0, "The simulator has no polls: this part of Discord's API is not simulated.");
        }
    }
}
