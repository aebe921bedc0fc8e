using System.Text;

namespace ClaimTracker.Discord.Gateway.Frames;

/// <summary>An event's name, and whether the handler wants such events.</summary>
internal sealed record EventName(string Name, bool IsWanted);

/// <summary>
/// Turns the bytes of an event's name into one string for each name, so that the reader makes none for an event it has met, and asks the
/// handler once for each. Used by the reader alone.
/// </summary>
/// <param name="isWanted">Whether the handler wants events of a name; must not throw.</param>
internal sealed class EventNames(Func<string, bool> isWanted)
{
    private const int MostNames = 512;
    private const int MostBytes = 64;

    private readonly Dictionary<string, EventName> known = new(StringComparer.Ordinal);

    /// <summary>Null for what cannot be the name of an event: no text, more than 64 bytes, something other than A-Z, 0-9 and _, or one too many.</summary>
    public EventName? Find(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[MostBytes];
        if (bytes.Length is 0 or > MostBytes || !IsName(bytes))
        {
            return null;
        }

        ReadOnlySpan<char> name = chars[..Encoding.ASCII.GetChars(bytes, chars)];
        return known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found)
            ? found
            : Add(name.ToString());
    }

    private EventName? Add(string name)
    {
        // Discord has about a hundred; a peer that makes up names must not fill the memory or the metrics.
        if (known.Count >= MostNames)
        {
            return null;
        }

        var added = new EventName(name, isWanted(name));
        known.Add(name, added);
        return added;
    }

    private static bool IsName(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (!char.IsAsciiLetterUpper((char)b) && !char.IsAsciiDigit((char)b) && b != '_')
            {
                return false;
            }
        }

        return true;
    }
}
