using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Splitting.Trees;
using ClaimTracker.Language.Splitting.Trees.Repairs;
using ClaimTracker.Language.Syntax.Decoding;
using ClaimTracker.Language.Tests.Specs;

namespace ClaimTracker.Language.Tests.Properties;

/// <summary>A parser may err in any way: whatever tree comes back, the rules end, and no claim leaves its sentence.</summary>
public sealed class TreeProperties
{
    private const int TreesForEachSentence = 100;

    [Fact]
    public void A_repaired_tree_is_a_tree()
    {
        foreach (var (text, tree) in Trees())
        {
            var repaired = TreeRepair.Apply(tree);

            Assert.True(
                TreeCheck.IsTree([.. repaired.Nodes.Select(node => node.Head + 1)]),
                $"{text}: {string.Join(' ', tree.Nodes.Select(node => $"{node.Xpos}/{node.Relation}/{node.Head}"))}"
            );
        }
    }

    [Fact]
    public void Any_tree_gives_claims_inside_the_sentence()
    {
        foreach (var (text, tree) in Trees())
        {
            var split = ClaimSplitter.Split(
                text,
                SplitOptions.Default with
                {
                    Language = "en",
                },
                (_, sentences) => [.. sentences.Select(sentence => sentence.End == text.Length ? tree : null)]
            );

            Assert.All(
                split.Claims.SelectMany(claim => claim.Spans),
                span => Assert.InRange(span.End, span.Start + 1, text.Length)
            );
        }
    }

    private static IEnumerable<(string Text, SyntaxTree Tree)> Trees()
    {
        foreach (var (number, example) in SpecExample.Read("clauses").Index())
        {
            var text = string.Join(' ', example.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var real = SentenceTrees.Read(text, [new TextSpan(0, text.Length)])[0];
            for (var i = 0; i < TreesForEachSentence; i++)
            {
                var any = new AnyTree((number * TreesForEachSentence) + i);
                yield return (text, i % 2 == 0 || real is null ? any.Over(text.Split(' ')) : any.Near(real));
            }
        }
    }
}
