using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary><c>y = x · W + b</c> with weights that no longer change.</summary>
internal sealed class LinearLayer
{
    private readonly SignedMatrix weights;
    private readonly float[] bias;

    public LinearLayer(ModelContent content, string name)
    {
        weights = new SignedMatrix(content.Tables[name]);
        bias = new float[weights.PaddedColumns];
        content.Tables[name + ".bias"].CopyRow(0, bias);
    }

    public int Width => bias.Length;

    public void Run(Rows input, Rows output)
    {
        output.Fill(input.Count, bias);
        weights.AddProduct(input.All, input.Width, input.Count, output.All, output.Width);
    }
}
