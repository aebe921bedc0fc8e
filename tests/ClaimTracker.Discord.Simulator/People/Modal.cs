using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>A form that the application shows.</summary>
public sealed class Modal
{
    private readonly Seat seat;
    private readonly Interaction shownBy;
    private readonly JsonObject json;

    internal Modal(Seat seat, Interaction shownBy) => (this.seat, this.shownBy, json) = (seat, shownBy, shownBy.Modal!);

    public string CustomId => $"{json["custom_id"]}";

    public string Title => $"{json["title"]}";

    /// <summary>The fields, in reading order; texts between them are left out.</summary>
    public IReadOnlyList<SeenInput> Inputs => [.. Parts.OfType<JsonObject>().Select(SeenInput.Of).OfType<SeenInput>()];

    /// <summary>Everything as the application sent it, with the numbers Discord gave.</summary>
    public JsonObject Json => (JsonObject)json.DeepClone();

    private JsonArray Parts => (JsonArray)json["components"]!;

    /// <summary>Fills in the fields and submits. A field not named keeps what the application put there.</summary>
    /// <param name="values">
    /// An object or a dictionary with values by custom id or by label (case, spaces and signs do not matter): text, a list for selects and
    /// groups, a boolean for a checkbox, files for an upload.
    /// </param>
    /// <exception cref="NotPossibleException">A required field is empty, a text too short or too long, or a name is unknown.</exception>
    public Task<Answer> Submit(object? values, CancellationToken cancellationToken) =>
        this.seat.Act(() => Filled(NamedValues.Of(values)), cancellationToken);

    private Deed Filled(NamedValues values)
    {
        var resolved = new Resolved(this.seat);
        var parts = new JsonArray([.. Parts.OfType<JsonObject>().Select(part => Filled(part, values, resolved))]);
        if (values.Left.Count > 0)
        {
            throw new NotPossibleException(
                $"The modal \"{Title}\" has no field \"{string.Join("\", \"", values.Left)}\"."
            );
        }

        var data = resolved.Into(new JsonObject { ["custom_id"] = CustomId, ["components"] = parts });
        var source = this.shownBy.Deed.Source;
        return new Deed(InteractionKind.Modal, this.seat.Person, this.seat.Channel, data, source, Parent: this.shownBy);
    }

    // Labels are not sent back; custom ids are.
    private JsonNode Filled(JsonObject part, NamedValues values, Resolved resolved)
    {
        var sent = new JsonObject { ["type"] = Components.KindOf(part), ["id"] = part["id"]!.GetValue<int>() };
        if (SeenInput.Of(part) is not { } seen)
        {
            return sent;
        }

        var field = new ModalField(this.seat, seen, resolved).Filled(values);
        if (Components.KindOf(part) is ComponentKind.Label)
        {
            sent["component"] = field;
        }
        else
        {
            sent["components"] = new JsonArray(field);
        }

        return sent;
    }
}

/// <summary>A field of a modal.</summary>
/// <param name="Kind">Discord's number of the component, such as 4 for a text.</param>
/// <param name="Value">What the application put there; null: nothing.</param>
public sealed record SeenInput(
    string Label,
    string CustomId,
    int Kind,
    bool IsRequired,
    string? Value,
    IReadOnlyList<SeenOption> Options
)
{
    internal JsonObject Json { get; private init; } = [];

    /// <summary>Null: a text between the fields.</summary>
    internal static SeenInput? Of(JsonObject part)
    {
        var field = part["component"] as JsonObject ?? (part["components"] as JsonArray)?[0] as JsonObject;
        return field is null
            ? null
            : new SeenInput(
                $"{part["label"] ?? field["label"]}",
                $"{field["custom_id"]}",
                Components.KindOf(field),
                field["required"]?.GetValue<bool>() ?? false,
                field["value"]?.ToString(),
                [.. (field["options"] as JsonArray ?? []).Select(SeenOption.Of)]
            )
            {
                Json = field,
            };
    }
}
