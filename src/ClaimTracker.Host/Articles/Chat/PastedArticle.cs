using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>What somebody typed into the form for pasted text; nothing is checked yet, any part may be blank.</summary>
internal sealed record PastedArticle(string Title, string Address, string Text, string More, string Rest)
{
    public static PastedArticle Blank { get; } = new("", "", "", "", "");

    /// <summary>The whole text. Where a part was cut in the middle of a sentence the next goes on; else it is a new paragraph.</summary>
    [JsonIgnore]
    public string Whole => new[] { Text, More, Rest }.Aggregate("", Join);

    public static PastedArticle Of(FieldValues fields) =>
        new(
            fields.Text(PasteForm.Title),
            fields.Text(PasteForm.Address),
            fields.Text(PasteForm.Text),
            fields.Text(PasteForm.More),
            fields.Text(PasteForm.Rest)
        );

    public static PastedArticle Read(string stored) =>
        JsonSerializer.Deserialize(stored, PastedJson.Default.PastedArticle) ?? Blank;

    public string Write() => JsonSerializer.Serialize(this, PastedJson.Default.PastedArticle);

    private static string Join(string before, string part)
    {
        var (end, start) = (before.TrimEnd(), part.TrimStart());
        if (end.Length == 0 || start.Length == 0)
        {
            return before.Length == 0 ? part : before;
        }

        return EndsSentence(end) ? $"{end}\n\n{start}"
            // A full field that ends in a letter was cut there by Discord, perhaps within a word.
            : IsCutWord(before, part) ? before + part
            : $"{end} {start}";
    }

    private static bool EndsSentence(string text) =>
        text.AsSpan().TrimEnd("\"'”’»)] \u00A0\u202F") is { Length: > 0 } words
        && words[^1] is '.' or '!' or '?' or '…';

    private static bool IsCutWord(string before, string part) =>
        before.Length % TextInput.MostChars == 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(part[0]);
}

[JsonSerializable(typeof(PastedArticle))]
internal sealed partial class PastedJson : JsonSerializerContext;
