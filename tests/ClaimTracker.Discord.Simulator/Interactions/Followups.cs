using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>What an application may do with an interaction's token after its first answer. Called inside the world's lock.</summary>
internal sealed class Followups(World world, Postings postings)
{
    /// <summary>A further message. Straight after "thinking" it takes that message's place (deprecated, but so Discord does).</summary>
    public Message Post(Interaction interaction, JsonObject body, IReadOnlyList<Upload> uploads)
    {
        if (interaction.Original is { IsThinking: true } thinking)
        {
            return Edit(thinking, body, uploads);
        }

        var message = postings.Compose(interaction.Deed.Channel, world.App.Bot, Draft.ForInteraction(body, uploads));
        interaction.Followups.Add(message);
        Answers.Mark(message, interaction);
        (message.Kind, message.RepliesTo) = (MessageKind.Reply, interaction.Original);
        return postings.Post(message);
    }

    /// <summary>The message that a route names: <c>@original</c>, or a message of this interaction by its id.</summary>
    public static Message Find(Interaction interaction, string name)
    {
        var message = name is "@original"
            ? interaction.Original
            : interaction
                .Followups.Append(interaction.Original)
                .FirstOrDefault(m => m is not null && $"{m.Id}" == name);
        return message is { IsDeleted: false } ? message : throw ApiErrors.UnknownMessage();
    }

    public Message Edit(Message message, JsonObject body, IReadOnlyList<Upload> uploads) =>
        postings.Edit(message, Draft.ForInteraction(body, uploads));

    public void Delete(Message message) => postings.Delete(message);
}
