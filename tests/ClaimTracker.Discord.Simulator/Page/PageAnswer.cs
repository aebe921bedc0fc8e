using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>What came of something a person did.</summary>
/// <param name="Kind">
/// posted, edited, acknowledged, modal, suggested, opened; failed (the application did not answer) or refused (Discord's own program would
/// not send it), both with a reason.
/// </param>
internal sealed record PageAnswer(string Kind)
{
    public string? Reason { get; init; }

    /// <summary>The id of the message that came or changed.</summary>
    public string? Message { get; init; }

    /// <summary>The id of the channel that was opened.</summary>
    public string? Channel { get; init; }

    /// <summary>The key under which the modal is submitted.</summary>
    public string? Form { get; init; }

    /// <summary>The modal as the application sent it.</summary>
    public JsonObject? Modal { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }

    public static PageAnswer Of(Answer answer, OpenThings open) =>
        answer.Outcome switch
        {
            Outcome.Failed failed => new PageAnswer("failed") { Reason = failed.Reason },
            Outcome.ModalShown => new PageAnswer("modal")
            {
                Form = open.Forms.Keep(answer.Modal),
                Modal = answer.Modal.Json,
            },
            Outcome.Posted posted => new PageAnswer("posted") { Message = $"{posted.Message.Id}" },
            Outcome.Edited edited => new PageAnswer("edited") { Message = $"{edited.Message.Id}" },
            _ => new PageAnswer("acknowledged"),
        };
}

/// <summary>A file that was handed over.</summary>
/// <param name="File">The key to name it by.</param>
internal sealed record KeptFileView(string File);

/// <param name="Files">Keys of files handed over before.</param>
internal sealed record SayRequest(string Text, string? RepliesTo, IReadOnlyList<string> Files);

/// <param name="Command">With its subcommands, such as <c>claim show</c>.</param>
internal sealed record SlashRequest(string Command, JsonElement? Options);

internal sealed record SuggestRequest(string Command, string Option, string Typed, JsonElement? Options);

internal sealed record MenuRequest(string Command);

/// <param name="Button">Its custom id.</param>
internal sealed record ClickRequest(string Button);

/// <param name="Select">Its custom id.</param>
internal sealed record SelectRequest(string Select, IReadOnlyList<JsonElement> Values);

internal sealed record SubmitRequest(JsonElement? Values);
