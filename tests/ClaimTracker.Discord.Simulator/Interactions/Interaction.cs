using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>Discord's numbers for kinds of interactions.</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>Where an interaction stands.</summary>
internal enum InteractionState
{
    Waiting,
    Answered,
    Expired,
}

/// <summary>What a person did, as far as it matters for what the application may answer.</summary>
/// <param name="Source">The message clicked on, or from which the modal was opened; null: none.</param>
/// <param name="Parent">For a modal: the interaction that showed it.</param>
/// <param name="Command">For a command: which one.</param>
/// <param name="FocusedKind">For autocomplete: the kind of the option being typed.</param>
/// <param name="Target">For a menu command: the message or person chosen.</param>
internal sealed record Deed(
    InteractionKind Kind,
    User User,
    Channel Channel,
    JsonObject Data,
    Message? Source = null,
    Interaction? Parent = null,
    Command? Command = null,
    int FocusedKind = 0,
    object? Target = null
);

/// <summary>One interaction from its start until its token is worthless.</summary>
internal sealed class Interaction(ulong id, string token, Deed deed, long startedAt)
{
    private readonly TaskCompletionSource<Outcome> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id => id;

    /// <summary>The secret with which the application answers; good for 15 minutes.</summary>
    public string Token => token;

    public Deed Deed => deed;

    /// <summary>On the monotonic clock.</summary>
    public long StartedAt => startedAt;

    public InteractionState State { get; private set; }

    /// <summary>Runs out after three seconds.</summary>
    public ITimer? Deadline { get; set; }

    /// <summary>What <c>@original</c> means; null: nothing (a modal, or autocomplete).</summary>
    public Message? Original { get; set; }

    public List<Message> Followups { get; } = [];

    /// <summary>The modal shown as an answer; a person may submit it.</summary>
    public JsonObject? Modal { get; set; }

    /// <summary>The first answer, or that there was none in time.</summary>
    public Task<Outcome> First => first.Task;

    public void Answered(Outcome outcome)
    {
        State = InteractionState.Answered;
        Deadline?.Dispose();
        first.TrySetResult(outcome);
    }

    /// <summary>Nobody answered in time.</summary>
    public bool Expire()
    {
        if (State is not InteractionState.Waiting)
        {
            return false;
        }

        State = InteractionState.Expired;
        Deadline?.Dispose();
        first.TrySetResult(new Outcome.Failed("The application did not respond"));
        return true;
    }
}
