using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What somebody put into a form, by the field's name: to be checked, and to be kept when it cannot be stored as it is.</summary>
internal sealed class FormValues
{
    private readonly IReadOnlyDictionary<string, string> values;

    private FormValues(IReadOnlyDictionary<string, string> values, FieldValues? sent) =>
        (this.values, Sent) = (values, sent);

    /// <summary>The form as it came, with its files; absent when these are words that were kept.</summary>
    public FieldValues? Sent { get; }

    /// <param name="values">By the field's name.</param>
    public static FormValues Of(params IEnumerable<(string Field, string Value)> values) =>
        new(values.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal), null);

    /// <summary>Reads the fields of a form that was sent.</summary>
    /// <param name="fields">All that is typed or chosen in it, by name.</param>
    public static FormValues Of(FieldValues sent, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new(fields.ToDictionary(field => field, sent.Text, StringComparer.Ordinal), sent);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FormValues Read(string stored) =>
        new(JsonSerializer.Deserialize(stored, FormJson.Default.DictionaryStringString) ?? [], null);

    /// <summary>What was typed or chosen; blank when nothing was.</summary>
    public string Text(string field) => values.GetValueOrDefault(field, "");

    public string Write() =>
        JsonSerializer.Serialize(
            values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            FormJson.Default.DictionaryStringString
        );
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FormJson : JsonSerializerContext;
