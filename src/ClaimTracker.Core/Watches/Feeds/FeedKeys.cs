using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Articles;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>An item before its keys are settled.</summary>
/// <param name="Mark">What the feed itself tells it by (<c>guid</c>, <c>id</c>, <c>rdf:about</c>); absent when it has none.</param>
internal sealed record FoundItem(string Title, Uri Address, string? Mark);

/// <summary>
/// Keys of a feed's items: one of the mark that the feed gives it, one of its address, one of its title and address together. Each may
/// flicker, and the item is still known by the others. What several items of one document share tells none of them, and neither does an
/// address that is the site itself: its front page, the page that the feed belongs to, the feed.
/// </summary>
internal static class FeedKeys
{
    private const int KeptBytes = 18;

    /// <summary>The items with their keys, each once.</summary>
    /// <param name="places">Addresses that are no article's: that of the feed, and of the page it belongs to.</param>
    public static IReadOnlyList<FeedItem> Distinct(IEnumerable<FoundItem> found, params IEnumerable<Uri?> places)
    {
        var nowhere = places.OfType<Uri>().Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var items = WithoutDoubles([.. found.Select(item => new KeyedItem(item, nowhere))]);
        var shared = items
            .SelectMany(one => one.Keys)
            .GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. items.Select(one => new FeedItem(one.Item.Title, one.Item.Address, Telling(one.Keys, shared)))];
    }

    // When none of them tells it, all together do.
    private static string[] Telling(string[] keys, HashSet<string> shared) =>
        keys.Any(key => !shared.Contains(key))
            ? [.. keys.Where(key => !shared.Contains(key))]
            : [Short("b", Hash(string.Concat(keys)))];

    // Title and address are those of another, and the mark is the same or absent: it is that other once more.
    private static List<KeyedItem> WithoutDoubles(KeyedItem[] items)
    {
        var marked = items
            .Where(one => one.Mark is not null)
            .Select(one => one.Whole)
            .ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string?, string)>();
        return
        [
            .. items.Where(one =>
                seen.Add((one.Mark, one.Whole)) && (one.Mark is not null || !marked.Contains(one.Whole))
            ),
        ];
    }

    private static bool IsFrontPage(Uri address) =>
        address.AbsolutePath.Trim('/').Length == 0 && address.Query.Length <= 1;

    private static string KeyOf(Uri address) => Short("l", ArticleKeys.OfAddress(address));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // Small letters and digits only: a database may not tell the cases of letters apart.
    private static string Short(string kind, byte[] hash) => kind + Convert.ToHexStringLower(hash.AsSpan(0, KeptBytes));

    private sealed class KeyedItem
    {
        public KeyedItem(FoundItem item, HashSet<string> nowhere)
        {
            bool Leads(Uri address) => !IsFrontPage(address) && !nowhere.Contains(KeyOf(address));
            var isMarked =
                !string.IsNullOrWhiteSpace(item.Mark) && (FeedElements.AsWeb(item.Mark) is not { } mark || Leads(mark));
            var address = KeyOf(item.Address);
            Item = item;
            Mark = isMarked ? Short("g", Hash(item.Mark!)) : null;
            Whole = Short("t", Hash($"{address} {item.Title}"));
            string?[] keys = [Mark, Leads(item.Address) ? address : null, Whole];
            Keys = [.. keys.OfType<string>()];
        }

        public FoundItem Item { get; }

        /// <summary>Of what the feed tells it by; absent when that says nothing.</summary>
        public string? Mark { get; }

        /// <summary>Of its title and its address.</summary>
        public string Whole { get; }

        public string[] Keys { get; }
    }
}
