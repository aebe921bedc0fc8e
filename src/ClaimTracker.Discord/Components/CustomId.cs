using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>
/// What a button, select or modal carries so that a later process knows what it is about: a version, a verb and arguments, written
/// <c>v1:cite:17</c>. Messages keep their ids for years, and a person can send any id: what is read is a request, never a permission.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record CustomId
{
    public const int MostChars = 100;

    private const char Separator = ':';
    private static readonly string[] NoArguments = [];

    private readonly string written;

    private CustomId(int version, string verb, IReadOnlyList<string> arguments, string text) =>
        (Version, Verb, Arguments, written) = (version, verb, arguments, text);

    /// <summary>Which shape the arguments have; at least 1. A handler that changes their meaning counts it up.</summary>
    public int Version { get; }

    /// <summary>Which handler it is for; small letters, digits and hyphens.</summary>
    public string Verb { get; }

    public IReadOnlyList<string> Arguments { get; }

    public static CustomId Create(string verb, params IReadOnlyList<string> arguments) => Create(1, verb, arguments);

    /// <exception cref="DiscordLimitException">The verb has other characters, or the whole is longer than 100.</exception>
    public static CustomId Create(int version, string verb, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var text = string.Join(Separator, [$"v{version}", verb, .. arguments.Select(Escape)]);
        new LimitCheck("custom id")
            .That(version >= 1, $"the version needs to be at least 1; got {version}")
            .That(IsVerb(verb), "the verb needs small letters, digits and hyphens")
            .Text("the whole", text, MostChars)
            .Done();
        return new CustomId(version, verb, [.. arguments], text);
    }

    /// <summary>Reads what came back; false for anything that <see cref="Create(int, string, IReadOnlyList{string})"/> does not write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CustomId? id)
    {
        id = null;
        if (
            text is null or { Length: > MostChars }
            || text.Split(Separator) is not [['v', .. var digits], var verb, .. var rest]
        )
        {
            return false;
        }

        if (!IsVersion(digits, out var version) || !IsVerb(verb))
        {
            return false;
        }

        id = new CustomId(
            version,
            verb,
            rest.Length == 0 ? NoArguments : [.. rest.Select(Uri.UnescapeDataString)],
            text
        );
        return true;
    }

    public bool Equals(CustomId? other) => other is not null && written == other.written;

    public override int GetHashCode() => written.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => written;

    private static string Escape(string argument) =>
        argument.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);

    private static bool IsVersion(string digits, out int version) =>
        int.TryParse(
            digits,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out version
        )
        && version >= 1;

    private static bool IsVerb(string verb) =>
        verb.Length > 0
        && verb.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    internal sealed class Converter : JsonConverter<CustomId>
    {
        public override CustomId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Ids that come back are read by CustomId.TryParse.");

        public override void Write(Utf8JsonWriter writer, CustomId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.written);
    }
}
