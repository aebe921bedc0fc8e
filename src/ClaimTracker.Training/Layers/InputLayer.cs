using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>Describes each word by its word, its affixes, its shape and its spelling.</summary>
internal sealed class InputLayer
{
    private readonly SpellingLayer spelling = new();
    private readonly Rows spellingGradients = new();
    private readonly List<FormFeatures> forms = [];
    private readonly Dictionary<FormFeatures, int> places = new(ReferenceEqualityComparer.Instance);
    private int[] words = [];
    private int[] formOfRow = [];

    public Rows Output { get; } = new();

    /// <summary>Describes the words of a batch.</summary>
    /// <param name="word">The word's row for each row of the batch; 0 where training hides the word.</param>
    public void Forward(
        NetworkParameters network,
        float[] values,
        SentenceBatch batch,
        FormFeatures[] features,
        int[] word
    )
    {
        words = word;
        Collect(features, batch.RowCount);
        spelling.Forward(network, values, forms);
        var sizes = network.Sizes;
        Output.Clear(batch.RowCount, sizes.Input);
        for (var row = 0; row < batch.RowCount; row++)
        {
            var output = Output[row];
            var form = forms[formOfRow[row]];
            network.Words.In(values).Slice(word[row] * sizes.Word, sizes.Word).CopyTo(output);
            output = output[sizes.Word..];
            foreach (var affix in form.Affixes)
            {
                Vectors.Add(output, network.Affixes.In(values).Slice(affix * sizes.Affix, sizes.Affix));
            }

            output = output[sizes.Affix..];
            network.Shapes.In(values).Slice(form.Shape * sizes.Shape, sizes.Shape).CopyTo(output);
            spelling.Output[formOfRow[row]].CopyTo(output[sizes.Shape..]);
        }
    }

    public void Backward(NetworkParameters network, float[] gradients, Rows outputGradient, Scratch scratch)
    {
        var sizes = network.Sizes;
        spellingGradients.Clear(forms.Count, sizes.Spelling);
        for (var row = 0; row < outputGradient.Count; row++)
        {
            ReadOnlySpan<float> gradient = outputGradient[row];
            var form = forms[formOfRow[row]];
            Vectors.Add(network.Words.In(gradients).Slice(words[row] * sizes.Word, sizes.Word), gradient[..sizes.Word]);
            gradient = gradient[sizes.Word..];
            foreach (var affix in form.Affixes)
            {
                Vectors.Add(
                    network.Affixes.In(gradients).Slice(affix * sizes.Affix, sizes.Affix),
                    gradient[..sizes.Affix]
                );
            }

            gradient = gradient[sizes.Affix..];
            Vectors.Add(
                network.Shapes.In(gradients).Slice(form.Shape * sizes.Shape, sizes.Shape),
                gradient[..sizes.Shape]
            );
            Vectors.Add(spellingGradients[formOfRow[row]], gradient.Slice(sizes.Shape, sizes.Spelling));
        }

        spelling.Backward(network, gradients, forms, spellingGradients, scratch);
    }

    private void Collect(FormFeatures[] features, int rows)
    {
        forms.Clear();
        places.Clear();
        formOfRow = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            if (!places.TryGetValue(features[row], out var place))
            {
                place = forms.Count;
                places.Add(features[row], place);
                forms.Add(features[row]);
            }

            formOfRow[row] = place;
        }
    }
}
