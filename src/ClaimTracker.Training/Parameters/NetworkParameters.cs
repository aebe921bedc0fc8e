using ClaimTracker.Language.Syntax;
using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Training.Parameters;

/// <summary>The tables of the tagger and parser, by the names that the model file has for them.</summary>
internal sealed class NetworkParameters
{
    private readonly ParameterSet set = new();
    private readonly List<Weight> weights = [];

    public NetworkParameters(NetworkSizes sizes, Vocabulary vocabulary)
    {
        (Sizes, Vocabulary) = (sizes, vocabulary);
        Words = set.Add("word", vocabulary.Words.Count + 1, sizes.Word);
        Affixes = set.Add("affix", sizes.AffixRows, sizes.Affix);
        Shapes = set.Add("shape", sizes.ShapeRows, sizes.Shape);
        Letters = set.Add("letter", vocabulary.Letters.Length + Vocabulary.FirstLetter, sizes.Letter);
        Spelling = AddLinear("spelling", SpellingWindow.Width * sizes.Letter, sizes.Spelling);
        Memories =
        [
            AddMemory("memory1", sizes.Input),
            AddMemory("memory2", (2 * sizes.Memory) + sizes.TagEmbedding),
            AddMemory("memory3", 2 * sizes.Memory),
        ];
        var tags = PackedMatrix.Padded(vocabulary.Upos.Count + vocabulary.Xpos.Count);
        FirstTags = AddTags("tag.first", tags);
        LastTags = AddTags("tag.last", tags);
        TagEmbedding = AddWeight("tag.embedding", tags, sizes.TagEmbedding);
        Projections = AddLinear("projections", 2 * sizes.Memory, sizes.Projections);
        ArcRoot = set.Add("arc.root", 1, sizes.Arc);
        ArcProduct = AddLinear("arc.product", sizes.Arc, sizes.Arc);
        ArcDistance = AddWeight("arc.distance", sizes.Arc, Distance.Classes);
        LabelRoot = set.Add("label.root", 1, sizes.Label);
        LabelOut = AddLinear("label.out", sizes.Label, PackedMatrix.Padded(vocabulary.Relations.Count));
    }

    public NetworkSizes Sizes { get; }

    public Vocabulary Vocabulary { get; }

    public ParameterSet Set => set;

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    public Parameter Shapes { get; }

    public Parameter Letters { get; }

    public LinearParameters Spelling { get; }

    public IReadOnlyList<MemoryParameters> Memories { get; }

    /// <summary>The guess of the tags that the parser reads.</summary>
    public TagParameters FirstTags { get; }

    /// <summary>The tags that are given out.</summary>
    public TagParameters LastTags { get; }

    public Weight TagEmbedding { get; }

    public LinearParameters Projections { get; }

    public Parameter ArcRoot { get; }

    public LinearParameters ArcProduct { get; }

    public Weight ArcDistance { get; }

    public Parameter LabelRoot { get; }

    public LinearParameters LabelOut { get; }

    /// <summary>The tables that have to be packed anew after each step.</summary>
    public IReadOnlyList<Weight> Weights => weights;

    private Weight AddWeight(string name, int rows, int columns)
    {
        var weight = new Weight(set.Add(name, rows, columns));
        weights.Add(weight);
        return weight;
    }

    private LinearParameters AddLinear(string name, int rows, int columns) =>
        new(AddWeight(name, rows, columns), set.Add(name + ".bias", 1, columns));

    private TagParameters AddTags(string name, int tags) =>
        new(
            AddLinear(name + ".hidden", 2 * Sizes.Memory, Sizes.TagHidden),
            AddLinear(name + ".out", Sizes.TagHidden, tags)
        );

    private MemoryParameters AddMemory(string name, int inputs)
    {
        var gates = LstmCell.Gates * Sizes.Memory;
        return new MemoryParameters(
            AddLinear(name, inputs, 2 * gates),
            AddWeight(name + ".forward", Sizes.Memory, gates),
            AddWeight(name + ".backward", Sizes.Memory, gates)
        );
    }
}

/// <summary>A matrix and what is added to every product with it.</summary>
internal sealed record LinearParameters(Weight Weight, Parameter Bias);

/// <summary>From a memory to the scores of tags.</summary>
internal sealed record TagParameters(LinearParameters Hidden, LinearParameters Out);

/// <summary>A memory in both directions: one product for the inputs, one for each direction's last output.</summary>
internal sealed record MemoryParameters(LinearParameters Input, Weight Forward, Weight Backward);
