using ClaimTracker.Language.Syntax.Lemmas;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Output;

/// <summary>Rounds a trained network to eight bits and writes it down.</summary>
internal static class ModelWriter
{
    /// <summary>Tables of which single rows are looked up have a scale for each row; those of products one for each column.</summary>
    private static readonly string[] LookedUp = ["word", "affix", "shape", "letter", "tag.embedding"];

    public static ModelContent Content(NetworkParameters network, float[] values, IReadOnlyList<string> lemmas) =>
        new(
            network.Sizes,
            network.Vocabulary,
            new LemmaRules(lemmas),
            network.Set.All.ToDictionary(
                table => table.Name,
                table =>
                    SignedTable.From(
                        table.In(values),
                        table.Rows,
                        table.Columns,
                        !LookedUp.Contains(table.Name, StringComparer.Ordinal)
                    ),
                StringComparer.Ordinal
            )
        );

    public static void Write(string path, ModelContent content)
    {
        using var file = File.Create(path);
        ModelFile.Write(file, content);
    }
}
