using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>A message as a person sees it now: reading again later shows its edits.</summary>
public sealed class Card
{
    private readonly Seat seat;

    internal Card(Seat seat, Message message) => (this.seat, Message) = (seat, message);

    public Message Message { get; }

    public User Author => Message.Author;

    /// <summary>The content, or the texts of a layout with a line break between them. Not the embeds.</summary>
    public string Text => Read(() => MentionParser.TextOf(Message));

    public IReadOnlyList<SeenEmbed> Embeds =>
        Read(() => Message.Embeds.OfType<JsonObject>().Select(SeenEmbed.Of).ToList());

    /// <summary>All buttons, in reading order.</summary>
    public IReadOnlyList<SeenButton> Buttons => Read(() => Of(ComponentKind.Button).Select(SeenButton.Of).ToList());

    /// <summary>All selects, in reading order.</summary>
    public IReadOnlyList<SeenSelect> Selects =>
        Read(() => Components.AllIn(Message.Components).Where(IsSelect).Select(SeenSelect.Of).ToList());

    public IReadOnlyList<StoredFile> Files => Read(() => Message.Files);

    /// <summary>Only this person sees it.</summary>
    public bool IsPrivate => Message.OnlyFor is not null;

    /// <summary>"The application is thinking…"</summary>
    public bool IsThinking => Read(() => Message.IsThinking);

    public bool IsDeleted => Read(() => Message.IsDeleted);

    /// <summary>The message as Discord's API gives it.</summary>
    public JsonObject Json => Read(() => MessageJson.Of(Message, this.seat.Stage.World));

    /// <summary>Clicks a button.</summary>
    /// <param name="button">Its label, or its custom id.</param>
    /// <exception cref="NotPossibleException">There is no such button, it is disabled, or it is a link.</exception>
    public Task<Answer> Click(string button, CancellationToken cancellationToken) =>
        this.seat.Act(() => OnButton(button), cancellationToken);

    /// <summary>Chooses in a select.</summary>
    /// <param name="select">Its placeholder, or its custom id.</param>
    /// <param name="values">Labels or values of its options; people, roles or channels for the other kinds of selects.</param>
    /// <exception cref="NotPossibleException">There is no such select or option, or their number is wrong.</exception>
    public Task<Answer> Select(string select, IReadOnlyList<object> values, CancellationToken cancellationToken) =>
        this.seat.Act(() => OnSelect(select, values), cancellationToken);

    public override string ToString() => Text;

    private Deed OnButton(string button)
    {
        var json = Of(ComponentKind.Button)
            .FirstOrDefault(b => $"{b["label"]}" == button || $"{b["custom_id"]}" == button);
        var seen = json is null ? null : SeenButton.Of(json);
        return seen switch
        {
            null => throw new NotPossibleException(
                $"There is no button \"{button}\" on this message; there are: {string.Join(", ", Of(ComponentKind.Button).Select(b => b["label"]))}."
            ),
            { IsDisabled: true } => throw new NotPossibleException($"The button \"{button}\" is disabled."),
            { CustomId: null } => throw new NotPossibleException($"The button \"{button}\" is a link to {seen.Url}."),
            _ => Deed(json!, new Resolved(this.seat), values: null),
        };
    }

    private Deed OnSelect(string select, IReadOnlyList<object> values)
    {
        var json = Components
            .AllIn(Message.Components)
            .FirstOrDefault(c => IsSelect(c) && ($"{c["placeholder"]}" == select || $"{c["custom_id"]}" == select));
        if (json is null || json["disabled"]?.GetValue<bool>() == true)
        {
            throw new NotPossibleException($"There is no select \"{select}\" on this message that can be used.");
        }

        var resolved = new Resolved(this.seat);
        return Deed(json, resolved, SelectedValues.Of(json, values, resolved));
    }

    private Deed Deed(JsonObject component, Resolved resolved, JsonArray? values)
    {
        if (Message.IsDeleted || !this.seat.Sees(Message))
        {
            throw new NotPossibleException($"{this.seat.Person} does not see this message any more.");
        }

        var data = new JsonObject
        {
            ["custom_id"] = $"{component["custom_id"]}",
            ["component_type"] = Components.KindOf(component),
            ["id"] = component["id"]!.GetValue<int>(),
        };
        if (values is not null)
        {
            data["values"] = values;
        }

        return new Deed(
            InteractionKind.Component,
            this.seat.Person,
            this.seat.Channel,
            resolved.Into(data),
            Source: Message
        );
    }

    private IEnumerable<JsonObject> Of(int kind) =>
        Components.AllIn(Message.Components).Where(c => Components.KindOf(c) == kind);

    private static bool IsSelect(JsonObject component) => ComponentKind.IsSelect(Components.KindOf(component));

    private T Read<T>(Func<T> read) => this.seat.Stage.World.Do(read);
}
