using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary><c>y = x · W + b</c>, and the way back.</summary>
internal static class Linear
{
    public static void Forward(LinearParameters layer, float[] values, Rows input, Rows output)
    {
        output.Fill(input.Count, layer.Bias.In(values));
        layer.Weight.Forward.AddProduct(input.All, input.Width, input.Count, output.All, output.Width);
    }

    /// <summary>Adds to the gradients of the layer; the gradient of the input replaces what was there.</summary>
    public static void Backward(
        LinearParameters layer,
        float[] gradients,
        Rows input,
        Rows outputGradient,
        Rows? inputGradient,
        Scratch scratch
    )
    {
        AddWeightGradient(layer.Weight, gradients, input, outputGradient, scratch);
        var bias = layer.Bias.In(gradients);
        for (var row = 0; row < outputGradient.Count; row++)
        {
            Vectors.Add(bias, outputGradient[row]);
        }

        if (inputGradient is not null)
        {
            inputGradient.Clear(input.Count, input.Width);
            AddInputGradient(layer.Weight, outputGradient, inputGradient);
        }
    }

    public static void AddWeightGradient(
        Weight weight,
        float[] gradients,
        Rows input,
        Rows outputGradient,
        Scratch scratch
    ) =>
        scratch.AddTransposedProduct(
            input.All,
            input.Width,
            weight.Table.Rows,
            outputGradient.All,
            outputGradient.Width,
            weight.Table.Columns,
            input.Count,
            weight.Table.In(gradients)
        );

    public static void AddInputGradient(Weight weight, Rows outputGradient, Rows inputGradient) =>
        weight.Back.AddProduct(
            outputGradient.All,
            outputGradient.Width,
            outputGradient.Count,
            inputGradient.All,
            inputGradient.Width
        );
}
