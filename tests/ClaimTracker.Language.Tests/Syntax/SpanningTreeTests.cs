using ClaimTracker.Language.Syntax.Decoding;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(new[] { 0 }, true)]
    [InlineData(new[] { 2, 0 }, true)]
    [InlineData(new[] { 0, 0 }, false)]
    [InlineData(new[] { 2, 1 }, false)]
    [InlineData(new[] { 0, 3, 2 }, false)]
    [InlineData(new[] { 2, 3, 0, 3 }, true)]
    public void A_tree_has_one_root_and_no_circle(int[] heads, bool expected) =>
        Assert.Equal(expected, TreeCheck.IsTree(heads));

    [Fact]
    public void No_other_tree_of_a_small_graph_scores_higher() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Graphs.ToArbitrary(),
                graph =>
                {
                    var words = WordsOf(graph);
                    var heads = new int[words];
                    SpanningTree.Find(graph, words + 1, heads);

                    Assert.True(TreeCheck.IsTree(heads));
                    Assert.Equal(AllTrees(words).Max(tree => Score(graph, tree)), Score(graph, heads), 3);
                }
            )
        );

    [Fact]
    public void A_long_sentence_of_equal_scores_still_gets_a_tree()
    {
        var heads = new int[180];

        SpanningTree.Find(new float[180 * 181], 181, heads);

        Assert.True(TreeCheck.IsTree(heads));
    }

    /// <summary>Scores of up to five words; few values, so that many are equal.</summary>
    private static Gen<float[]> Graphs =>
        from words in Gen.Choose(1, 5)
        from scores in Gen.Choose(-9, 9).Select(score => score / 2f).ArrayOf(words * (words + 1))
        select scores;

    private static int WordsOf(float[] graph) =>
        Enumerable.Range(1, 5).First(words => words * (words + 1) == graph.Length);

    private static IEnumerable<int[]> AllTrees(int words) =>
        Enumerable
            .Range(0, (int)Math.Pow(words + 1, words))
            .Select(number => Heads(number, words))
            .Where(heads => TreeCheck.IsTree(heads));

    private static int[] Heads(int number, int words)
    {
        var heads = new int[words];
        for (var word = 0; word < words; word++, number /= words + 1)
        {
            heads[word] = number % (words + 1);
        }

        return heads;
    }

    private static float Score(float[] graph, int[] heads) =>
        heads.Select((head, word) => graph[(word * (heads.Length + 1)) + head]).Sum();
}
