using System.Globalization;

namespace ClaimTracker.Evaluation.Matching;

/// <summary>CheckThat! 2020 task 2, English: posts, and the verified claims that check them.</summary>
internal sealed class VerifiedClaims
{
    public const string Folder = "checkthat2020_t2";

    private const int LastId = 10_374;

    private VerifiedClaims(string folder, string part)
    {
        Claims = [.. Rows(folder, "verified_claims.docs.tsv").Select(row => (KeyOf(row[0]), row[1], row[2]))];
        var gold = DataFile
            .Lines(folder, $"{part}/tweet-vclaim-pairs.qrels")
            .Select(line => line.Split('\t'))
            .ToLookup(row => Number(row[0]), row => KeyOf(row[2]));
        Posts =
        [
            .. Rows(folder, $"{part}/tweets.queries.tsv")
                .Select(row => (row[1], gold[Number(row[0])].ToHashSet()))
                .Where(post => post.Item2.Count > 0),
        ];
    }

    /// <remarks>
    /// The set holds many claims twice, once with other quotation marks, and the judges named the first. Of equals the index gives the
    /// larger key, so the keys count down from the end of the file: else every other such pair would count as a miss.
    /// </remarks>
    public IReadOnlyList<(int Key, string Claim, string Title)> Claims { get; }

    /// <summary>Each with the claims that check it.</summary>
    public IReadOnlyList<(string Text, HashSet<int> Gold)> Posts { get; }

    /// <param name="part">"train" or "dev".</param>
    public static VerifiedClaims Read(string part) => new(DataFolder.Find(Folder), part);

    private static IEnumerable<string[]> Rows(string folder, string name) =>
        TabSeparated.Read(DataFile.Read(folder, name)).Skip(1);

    private static int KeyOf(string id) => LastId - Number(id);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
