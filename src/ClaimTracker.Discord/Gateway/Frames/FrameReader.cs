using System.Text.Json;

namespace ClaimTracker.Discord.Gateway.Frames;

/// <summary>Reads the envelope of a message in one pass, without copying anything. Unknown fields are counted and skipped; the last of two wins.</summary>
internal static class FrameReader
{
    /// <summary>Cuts the envelope open.</summary>
    /// <exception cref="JsonException">It is no JSON object, or <c>op</c>, <c>s</c> or <c>t</c> is missing or of another type.</exception>
    public static Frame Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A frame needs to be a JSON object.");
        }

        int? op = null;
        var frame = default(Frame);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                op = ReadOp(ref reader);
            }
            else
            {
                frame = ReadField(ref reader, frame);
            }
        }

        // Anything behind the object is refused here.
        _ = reader.Read();
        return frame with { Op = op ?? throw new JsonException("A frame needs an 'op'.") };
    }

    private static Frame ReadField(ref Utf8JsonReader reader, Frame frame)
    {
        if (reader.ValueTextEquals("s"u8))
        {
            return frame with { Sequence = ReadSequence(ref reader) };
        }

        if (reader.ValueTextEquals("t"u8))
        {
            return frame with { Name = ReadName(ref reader) };
        }

        var isData = reader.ValueTextEquals("d"u8);
        var value = SkipValue(ref reader);
        return isData ? frame with { Data = value } : frame with { UnknownFields = frame.UnknownFields + 1 };
    }

    private static int ReadOp(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var op)
            ? op
            : throw new JsonException("A frame's 'op' needs to be a whole number.");
    }

    private static long? ReadSequence(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number when reader.TryGetInt64(out var sequence) && sequence >= 0 => sequence,
            _ => throw new JsonException("A frame's 's' needs to be a whole number from 0 or null."),
        };
    }

    private static Range ReadName(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.String => ((int)reader.TokenStartIndex + 1)..((int)reader.BytesConsumed - 1),
            _ => throw new JsonException("A frame's 't' needs to be a string or null."),
        };
    }

    private static Range SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
