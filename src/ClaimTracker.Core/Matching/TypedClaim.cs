using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Language.Matching;

namespace ClaimTracker.Core.Matching;

/// <summary>What somebody has typed so far to name a claim: nothing yet, the digits of its number, or words of it.</summary>
internal sealed class TypedClaim
{
    private const string Prefix = "C-";
    private const int MostDigits = 9;

    private readonly string text;
    private readonly int? digits;

    public TypedClaim(string typed)
    {
        text = typed;
        var rest = typed.AsSpan().Trim();
        rest = rest.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? rest[Prefix.Length..] : rest;
        IsBlank = rest.IsEmpty;
        digits =
            rest.Length <= MostDigits
            && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number
                : null;
    }

    public bool IsBlank { get; }

    /// <summary>The claim of exactly these digits; absent when something else was typed.</summary>
    public ClaimNumber? Exact => digits is { } number ? new ClaimNumber(number) : null;

    /// <summary>The keys to suggest, best first. What is short of the limit after numbers is filled with words.</summary>
    public IReadOnlyList<int> Find(WordIndex words, int limit, ulong labels)
    {
        if (IsBlank)
        {
            return words.KeysDown(int.MaxValue, 1, labels, limit);
        }

        var byNumber = digits is { } number ? ByNumber(words, number, limit, labels) : [];
        var byWords = words.Query(new WordQuery(text, limit) { LastMayBeHalfTyped = true, Labels = labels });
        return [.. byNumber.Concat(byWords.Select(hit => hit.Key)).Distinct().Take(limit)];
    }

    /// <summary>The number itself, then those that begin with its digits, the newest first.</summary>
    private static IEnumerable<int> ByNumber(WordIndex words, int number, int limit, ulong labels)
    {
        var ranges = new Stack<(int First, int Last)>();
        for (var power = 1L; number * power <= words.LargestKey; power *= 10)
        {
            ranges.Push(((int)(number * power), (int)Math.Min(int.MaxValue, ((number + 1) * power) - 1)));
        }

        return words
            .KeysDown(number, number, labels, 1)
            .Concat(ranges.SelectMany(range => words.KeysDown(range.Last, range.First, labels, limit)));
    }
}
