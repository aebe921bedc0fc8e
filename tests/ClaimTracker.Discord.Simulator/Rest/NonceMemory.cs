using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>
/// <c>enforce_nonce</c>: the same nonce of the same author within some minutes gives the earlier message and posts nothing. When that
/// message was deleted meanwhile, the retry answers Unknown Message.
/// </summary>
internal sealed class NonceMemory(World world, Func<TimeSpan> window)
{
    private const int MaxChars = 25;
    private readonly Dictionary<string, (Message Message, long At)> seen = new(StringComparer.Ordinal);

    /// <summary>The earlier message; null: there is none.</summary>
    public Message? Find(JsonNode? nonce)
    {
        if (
            nonce is null
            || !seen.TryGetValue(nonce.ToString(), out var earlier)
            || world.Time.GetElapsedTime(earlier.At) >= window()
        )
        {
            return null;
        }

        return earlier.Message.IsDeleted ? throw ApiErrors.UnknownMessage() : earlier.Message;
    }

    public void Keep(JsonNode? nonce, Message message)
    {
        if (nonce is not null)
        {
            seen[nonce.ToString()] = (message, world.Time.GetTimestamp());
        }
    }

    /// <summary>Refuses a nonce that is neither a text of up to 25 characters nor a whole number.</summary>
    public static void Check(JsonNode? nonce)
    {
        if (nonce is null || (nonce is JsonValue value && value.TryGetValue<long>(out _)))
        {
            return;
        }

        if (nonce is not JsonValue text || !text.TryGetValue<string>(out var chars))
        {
            throw FormErrors.One(
                "nonce",
                "STRING_TYPE_CONVERT",
                $"Could not interpret \"{nonce.ToJsonString()}\" as string."
            );
        }

        if (chars.Length > MaxChars)
        {
            throw FormErrors.One("nonce", "BASE_TYPE_MAX_LENGTH", $"Must be {MaxChars} or fewer in length.");
        }
    }
}
