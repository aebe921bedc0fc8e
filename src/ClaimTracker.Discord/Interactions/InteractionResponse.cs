using System.Text.Json;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>The first answer to an interaction. The numbers are Discord's callback types.</summary>
public abstract record InteractionResponse
{
    private InteractionResponse(int type) => Type = type;

    internal int Type { get; }

    /// <summary>The files that go along.</summary>
    internal virtual IReadOnlyList<OutgoingFile> Files => [];

    internal abstract void WriteData(Utf8JsonWriter json);

    /// <summary>A new message.</summary>
    public sealed record Show(OutgoingMessage Message) : InteractionResponse(4)
    {
        internal override IReadOnlyList<OutgoingFile> Files => Message.Files;

        internal override void WriteData(Utf8JsonWriter json) => MessageWriter.WriteNew(json, Message, isAnswer: true);
    }

    /// <summary>"… is thinking": a message will follow. Whether it is private is settled here.</summary>
    public sealed record Think(bool IsPrivate) : InteractionResponse(5)
    {
        internal override void WriteData(Utf8JsonWriter json)
        {
            if (IsPrivate)
            {
                json.WriteNumber("flags", (int)MessageFlags.Ephemeral);
            }
        }
    }

    /// <summary>Taken note of: the message with the button may change later, or not.</summary>
    public sealed record Acknowledge() : InteractionResponse(6)
    {
        internal override void WriteData(Utf8JsonWriter json) { }
    }

    /// <summary>Another message in the place of the one with the button.</summary>
    public sealed record Update(OutgoingMessage Message) : InteractionResponse(7)
    {
        internal override IReadOnlyList<OutgoingFile> Files => Message.Files;

        internal override void WriteData(Utf8JsonWriter json) => MessageWriter.WriteReplacement(json, Message);
    }

    /// <summary>Values for the option that is being typed.</summary>
    public sealed record Suggest : InteractionResponse
    {
        public const int Most = 25;
        private const int MostChars = 100;

        /// <exception cref="DiscordLimitException">There are more than 25, or one is blank or longer than 100 characters.</exception>
        public Suggest(IReadOnlyList<Suggestion> suggestions)
            : base(8)
        {
            ArgumentNullException.ThrowIfNull(suggestions);
            var check = new LimitCheck("list of suggestions").Count("suggestions", suggestions.Count, 0, Most);
            foreach (var suggestion in suggestions)
            {
                check.Text("name", suggestion.Name, MostChars).Text("value", suggestion.Value, MostChars);
            }

            check.Done();
            Suggestions = [.. suggestions];
        }

        public IReadOnlyList<Suggestion> Suggestions { get; }

        internal override void WriteData(Utf8JsonWriter json)
        {
            json.WriteStartArray("choices");
            foreach (var suggestion in Suggestions)
            {
                json.WriteStartObject();
                json.WriteString("name", suggestion.Name);
                json.WriteString("value", suggestion.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A modal. Nothing but this can open one, and nothing may come before it.</summary>
    public sealed record Open(Modal Modal) : InteractionResponse(9)
    {
        internal override void WriteData(Utf8JsonWriter json)
        {
            json.WriteString("custom_id", Modal.CustomId.ToString());
            json.WriteString("title", Modal.Title);
            json.WritePropertyName("components");
            JsonSerializer.Serialize(json, Modal.Components, DiscordJson.Default.IReadOnlyListComponent);
        }
    }
}

/// <summary>A value that is offered while a person types.</summary>
/// <param name="Name">What the person sees.</param>
/// <param name="Value">What comes back when it is chosen.</param>
public sealed record Suggestion(string Name, string Value)
{
    /// <summary>The same with both parts cut to what Discord takes; the value must be short already to be worth anything.</summary>
    public static Suggestion Fitted(string name, string value) => new(Fitting.Fit(name, 100), value);
}
