using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Guesses the coarse and the fine tag of each word and mixes tag vectors by how likely each tag is.</summary>
internal sealed class TagGuess(ModelContent content, string name)
{
    private readonly LinearLayer hidden = new(content, name + ".hidden");
    private readonly LinearLayer output = new(content, name + ".out");
    private readonly PackedMatrix embedding = Packed(content.Tables["tag.embedding"]);
    private readonly int coarse = content.Vocabulary.Upos.Count;
    private readonly int fine = content.Vocabulary.Xpos.Count;

    /// <summary>Guesses the tags of all words of a batch.</summary>
    /// <param name="shares">Receives the shares of the coarse tags, then of the fine ones.</param>
    public void Run(Rows input, Rows middle, Rows shares)
    {
        hidden.Run(input, middle);
        Activations.Rectify(middle.All);
        output.Run(middle, shares);
        for (var row = 0; row < shares.Count; row++)
        {
            var scores = shares[row];
            Activations.Softmax(scores[..coarse]);
            Activations.Softmax(scores.Slice(coarse, fine));
            scores[(coarse + fine)..].Clear();
        }
    }

    /// <summary>Sets rows to the input with the mixture of tag vectors on its right.</summary>
    public void Append(Rows input, Rows shares, Rows joined)
    {
        joined.Clear(input.Count, input.Width + embedding.Columns);
        for (var row = 0; row < input.Count; row++)
        {
            input[row].CopyTo(joined[row]);
        }

        embedding.AddProduct(shares.All, shares.Width, shares.Count, joined.All[input.Width..], joined.Width);
    }

    public int Coarse(Rows shares, int row) => Choice.Best(shares[row][..coarse]);

    public int Fine(Rows shares, int row) => Choice.Best(shares[row].Slice(coarse, fine));

    private static PackedMatrix Packed(SignedTable table)
    {
        var matrix = new PackedMatrix();
        matrix.Pack(table.ToNumbers(), table.Rows, table.Columns, table.Columns);
        return matrix;
    }
}
