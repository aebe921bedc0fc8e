using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>Discord's numbers for kinds of answers.</summary>
internal static class AnswerKind
{
    public const int Pong = 1;
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Suggestions = 8;
    public const int Modal = 9;
}

/// <summary>The first answer to an interaction. Called inside the world's lock.</summary>
internal sealed class Answers(World world, Postings postings)
{
    /// <summary>Does what the answer says, and tells it as <c>with_response=true</c> does.</summary>
    public JsonObject Give(Interaction interaction, JsonObject body, IReadOnlyList<Upload> uploads)
    {
        var form = Form.Root(body, new FormErrors());
        var kind = form.OneOf("type", Allowed(interaction.Deed), required: true);
        form.Errors.ThrowIfAny();
        var data = body["data"] as JsonObject ?? [];
        Outcome outcome = kind switch
        {
            AnswerKind.Message => Post(interaction, data, uploads),
            AnswerKind.DeferredMessage => Think(interaction, data),
            AnswerKind.DeferredUpdate => Acknowledge(interaction),
            AnswerKind.Update => Update(interaction, data, uploads),
            AnswerKind.Suggestions => Suggest(interaction, data),
            _ => ShowModal(interaction, data),
        };
        interaction.Answered(outcome);
        world.Tell(ChangeKind.Interaction, interaction.Deed.Channel);
        return Response(interaction, kind!.Value, outcome);
    }

    /// <summary>Gives a message the marks of an answer: its kind, its origin and who may see it.</summary>
    public static Message Mark(Message message, Interaction interaction)
    {
        var deed = interaction.Deed;
        message.Metadata = InteractionJson.Metadata(interaction);
        message.UsedCommand = CommandOf(interaction);
        message.OnlyFor = message.Flags.HasFlag(MessageFlags.Private) ? deed.User : null;
        (message.Kind, message.RepliesTo) = deed switch
        {
            { Source: { } source } => (MessageKind.Reply, source),
            { Command.Kind: CommandKind.Slash } => (MessageKind.SlashCommand, null),
            { Command: not null } => (MessageKind.MenuCommand, null),
            { Parent.Deed.Command: not null } => (MessageKind.SlashCommand, null),
            _ => (MessageKind.Plain, null),
        };
        return message;
    }

    // With its subcommands; an answer to a modal names the command that showed it.
    private static string? CommandOf(Interaction interaction)
    {
        var words = new List<string>();
        for (var part = interaction.Deed.Data; part is not null; part = Branch(part))
        {
            words.Add($"{part["name"]}");
        }

        return interaction.Deed switch
        {
            { Command: not null } => string.Join(' ', words),
            { Kind: InteractionKind.Modal, Parent: { } parent } => CommandOf(parent),
            _ => null,
        };

        static JsonObject? Branch(JsonObject part) =>
            part["options"] is JsonArray { Count: 1 } options
            && options[0] is JsonObject only
            && Components.KindOf(only) is 1 or 2
                ? only
                : null;
    }

    private static int[] Allowed(Deed deed) =>
        deed switch
        {
            { Kind: InteractionKind.Autocomplete } => [AnswerKind.Suggestions],
            { Kind: InteractionKind.Command } => [AnswerKind.Message, AnswerKind.DeferredMessage, AnswerKind.Modal],
            { Kind: InteractionKind.Modal, Source: null } => [AnswerKind.Message, AnswerKind.DeferredMessage],
            { Kind: InteractionKind.Modal } =>
            [
                AnswerKind.Message,
                AnswerKind.DeferredMessage,
                AnswerKind.DeferredUpdate,
                AnswerKind.Update,
            ],
            _ =>
            [
                AnswerKind.Message,
                AnswerKind.DeferredMessage,
                AnswerKind.DeferredUpdate,
                AnswerKind.Update,
                AnswerKind.Modal,
            ],
        };

    private Outcome.Posted Post(Interaction interaction, JsonObject data, IReadOnlyList<Upload> uploads)
    {
        var message = postings.Compose(
            interaction.Deed.Channel,
            world.App.Bot,
            Draft.ForInteraction(data, uploads, "data")
        );
        interaction.Original = message;
        return new Outcome.Posted(postings.Post(Mark(message, interaction)));
    }

    private Outcome.Posted Think(Interaction interaction, JsonObject data)
    {
        var flags = Form.Root(data, new FormErrors()).Whole("flags", 0, int.MaxValue) ?? 0;
        var message = new Message(world.Ids.Next(), interaction.Deed.Channel, world.App.Bot, world.Ids.Now)
        {
            Flags = MessageFlags.Thinking | ((MessageFlags)flags & MessageFlags.Private),
        };
        interaction.Original = message;
        return new Outcome.Posted(postings.Post(Mark(message, interaction)));
    }

    private static Outcome.Acknowledged Acknowledge(Interaction interaction)
    {
        interaction.Original = interaction.Deed.Source;
        return new Outcome.Acknowledged();
    }

    private Outcome.Edited Update(Interaction interaction, JsonObject data, IReadOnlyList<Upload> uploads)
    {
        var source = interaction.Deed.Source!;
        if (source.IsDeleted)
        {
            throw ApiErrors.UnknownMessage();
        }

        interaction.Original = source;
        return new Outcome.Edited(postings.Edit(source, Draft.ForInteraction(data, uploads, "data")));
    }

    private static Outcome.Suggested Suggest(Interaction interaction, JsonObject data)
    {
        var form = new Form(data, "data", new FormErrors());
        var choices = ChoiceRules.CheckOffered(form, interaction.Deed.FocusedKind);
        form.Errors.ThrowIfAny();
        return new Outcome.Suggested(choices);
    }

    private static Outcome.ModalShown ShowModal(Interaction interaction, JsonObject data)
    {
        var form = new Form(data, "data", new FormErrors());
        var modal = ModalRules.Check(form);
        form.Errors.ThrowIfAny();
        interaction.Modal = (JsonObject)JsonNode.Parse(modal.ToJsonString())!;
        return new Outcome.ModalShown(interaction.Modal);
    }

    private JsonObject Response(Interaction interaction, int kind, Outcome outcome)
    {
        var channel = interaction.Deed.Channel;
        var about = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["type"] = (int)interaction.Deed.Kind,
            ["channel_id"] = channel.Id.Wire(),
        };
        if (channel.Server is { } server)
        {
            about["guild_id"] = server.Id.Wire();
        }

        var response = new JsonObject { ["interaction"] = about };
        var message = (outcome as Outcome.Posted)?.Message ?? (outcome as Outcome.Edited)?.Message;
        if (message is not null)
        {
            about["response_message_id"] = message.Id.Wire();
            about["response_message_loading"] = message.IsThinking;
            about["response_message_ephemeral"] = message.OnlyFor is not null;
            response["resource"] = new JsonObject { ["type"] = kind, ["message"] = MessageJson.Of(message, world) };
        }

        return response;
    }
}
