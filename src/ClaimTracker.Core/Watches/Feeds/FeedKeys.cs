using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Articles;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>An item before its keys are settled.</summary>
/// <param name="Mark">What the feed itself tells it by (<c>guid</c>, <c>id</c>); absent when it has none.</param>
internal sealed record FoundItem(string Title, Uri Address, string? Mark);

/// <summary>
/// Keys of a feed's items: one of the mark that the feed gives it, one of its address. Either may flicker, and the item is still known by the
/// other. What several items of one document share tells none of them.
/// </summary>
internal static class FeedKeys
{
    private const int KeptBytes = 18;

    /// <summary>The items with their keys, each once.</summary>
    public static IReadOnlyList<FeedItem> Distinct(IEnumerable<FoundItem> found)
    {
        var items = WithoutDoubles([.. found.Select(item => (Item: item, Keys: Of(item)))]);
        var shared = items
            .SelectMany(one => one.Keys)
            .GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. items.Select(one => new FeedItem(one.Item.Title, one.Item.Address, Telling(one.Keys, shared)))];
    }

    // When neither tells it, both together do.
    private static string[] Telling(string[] keys, HashSet<string> shared) =>
        keys.Any(key => !shared.Contains(key))
            ? [.. keys.Where(key => !shared.Contains(key))]
            : [Short("b", SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(keys))))];

    // An item all of whose keys another has, too, is that other once more.
    private static List<(FoundItem Item, string[] Keys)> WithoutDoubles((FoundItem Item, string[] Keys)[] items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var alone = items
            .Where(one => one.Keys.Length == 1)
            .Select(one => one.Keys[0])
            .ToHashSet(StringComparer.Ordinal);
        var covered = items
            .Where(one => one.Keys.Length > 1)
            .SelectMany(one => one.Keys)
            .Where(alone.Contains)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. items.Where(one =>
                seen.Add(string.Concat(one.Keys)) && !(one.Keys.Length == 1 && covered.Contains(one.Keys[0]))
            ),
        ];
    }

    private static string[] Of(FoundItem item)
    {
        var address = Short("l", ArticleKeys.OfAddress(item.Address));
        return string.IsNullOrWhiteSpace(item.Mark)
            ? [address]
            : [Short("g", SHA256.HashData(Encoding.UTF8.GetBytes(item.Mark))), address];
    }

    // Small letters and digits only: a database may not tell the cases of letters apart.
    private static string Short(string kind, byte[] hash) => kind + Convert.ToHexStringLower(hash.AsSpan(0, KeptBytes));
}
