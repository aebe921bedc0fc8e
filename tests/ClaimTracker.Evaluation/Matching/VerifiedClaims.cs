using System.Globalization;

namespace ClaimTracker.Evaluation.Matching;

/// <summary>CheckThat! 2020 task 2, English: posts, and the verified claims that check them.</summary>
internal sealed class VerifiedClaims
{
    public const string Folder = "checkthat2020_t2";

    private VerifiedClaims(string folder, string part)
    {
        Claims =
        [
            .. Rows(folder, "verified_claims.docs.tsv").Select(row => (Number(row[0]), Text(row[1]), Text(row[2]))),
        ];
        var gold = DataFile
            .Lines(folder, $"{part}/tweet-vclaim-pairs.qrels")
            .Select(line => line.Split('\t'))
            .ToLookup(row => Number(row[0]), row => Number(row[2]));
        Posts =
        [
            .. Rows(folder, $"{part}/tweets.queries.tsv")
                .Select(row => (Text(row[1]), gold[Number(row[0])].ToHashSet()))
                .Where(post => post.Item2.Count > 0),
        ];
    }

    public IReadOnlyList<(int Key, string Claim, string Title)> Claims { get; }

    /// <summary>Each with the claims that check it.</summary>
    public IReadOnlyList<(string Text, HashSet<int> Gold)> Posts { get; }

    /// <param name="part">"train" or "dev".</param>
    public static VerifiedClaims Read(string part) => new(DataFolder.Find(Folder), part);

    private static IEnumerable<string[]> Rows(string folder, string name) =>
        DataFile.Lines(folder, name).Skip(1).Select(line => line.Split('\t'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A field in quotation marks doubles those inside it.</summary>
    private static string Text(string field) =>
        field is ['"', .., '"'] ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
}
