using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Discord;

/// <summary>
/// Discord's id of a user, channel, message, server, interaction and so on: 64 bits, of which the upper 42 are the milliseconds since
/// the first second of 2015. In JSON it is a string of decimal digits; a number is accepted too.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long EpochMs = 1_420_070_400_000;

    /// <summary>When Discord made this id, by Discord's clock. Never compare it with the local clock to decide anything: clocks differ.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + EpochMs);

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id that 1 to 20 decimal digits spell.</summary>
    /// <exception cref="FormatException">The text is something else, or does not fit 64 bits.</exception>
    public static Snowflake Parse(ReadOnlySpan<char> digits) =>
        TryParse(digits, out var id)
            ? id
            : throw new FormatException($"A Discord id needs 1 to 20 decimal digits; got '{digits}'.");

    public static bool TryParse(ReadOnlySpan<char> digits, out Snowflake id)
    {
        var isId = ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isId;
    }

    public static bool operator <(Snowflake left, Snowflake right) => left.CompareTo(right) < 0;

    public static bool operator <=(Snowflake left, Snowflake right) => left.CompareTo(right) <= 0;

    public static bool operator >(Snowflake left, Snowflake right) => left.CompareTo(right) > 0;

    public static bool operator >=(Snowflake left, Snowflake right) => left.CompareTo(right) >= 0;

    internal sealed class Converter : JsonConverter<Snowflake>
    {
        private const int MostDigits = 20;

        public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number)
                ? new Snowflake(number)
                : ReadDigits(ref reader);

        public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
        {
            Span<char> digits = stackalloc char[MostDigits];
            value.Value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
            writer.WriteStringValue(digits[..length]);
        }

        // Ids are the keys of the maps of `resolved`.
        public override Snowflake ReadAsPropertyName(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => ReadDigits(ref reader);

        public override void WriteAsPropertyName(
            Utf8JsonWriter writer,
            [DisallowNull] Snowflake value,
            JsonSerializerOptions options
        ) => writer.WritePropertyName(value.ToString());

        private static Snowflake ReadDigits(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            && TryParse(reader.GetString(), out var id)
                ? id
                : throw new JsonException("A Discord id needs to be a string of decimal digits.");
    }
}
