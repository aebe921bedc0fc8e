using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>How the application answered one action of a person.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>A new message, maybe private, maybe still "thinking".</summary>
    public sealed record Posted(Message Message) : Outcome;

    /// <summary>The message that was clicked on has changed.</summary>
    public sealed record Edited(Message Message) : Outcome;

    /// <summary>Taken note of, with nothing to see yet (a deferred update).</summary>
    public sealed record Acknowledged : Outcome;

    /// <summary>A form to fill in; nothing is posted.</summary>
    public sealed record ModalShown(JsonObject Modal) : Outcome;

    /// <summary>Choices for the option being typed.</summary>
    public sealed record Suggested(JsonArray Choices) : Outcome;

    /// <summary>What Discord shows instead of an answer.</summary>
    public sealed record Failed(string Reason) : Outcome;
}
