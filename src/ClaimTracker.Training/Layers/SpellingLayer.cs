using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>Filters over a few letters each, of which the strongest answer in a form counts (dos Santos and Zadrozny 2014).</summary>
internal sealed class SpellingLayer
{
    private readonly Rows windows = new();
    private readonly Rows answers = new();
    private readonly Rows answerGradients = new();
    private readonly Rows windowGradients = new();
    private int[] strongest = [];

    /// <summary>One row for each form.</summary>
    public Rows Output { get; } = new();

    public void Forward(NetworkParameters network, float[] values, IReadOnlyList<FormFeatures> forms)
    {
        var size = network.Sizes.Letter;
        var width = network.Sizes.Spelling;
        windows.Clear(forms.Sum(form => form.Letters.Length), SpellingWindow.Width * size);
        Output.Clear(forms.Count, width);
        var letters = network.Letters.In(values);
        var row = 0;
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Letters.Length; i++, row++)
            {
                var (first, end) = SpellingWindow.Parts(i, form.Letters.Length);
                for (var part = first; part < end; part++)
                {
                    letters
                        .Slice(form.Letters[i + part - SpellingWindow.Reach] * size, size)
                        .CopyTo(windows[row][(part * size)..]);
                }
            }
        }

        Linear.Forward(network.Spelling, values, windows, answers);
        strongest = new int[forms.Count * width];
        row = 0;
        for (var form = 0; form < forms.Count; form++)
        {
            var output = Output[form];
            var best = strongest.AsSpan(form * width, width);
            best.Fill(-1);
            for (var i = 0; i < forms[form].Letters.Length; i++, row++)
            {
                var answer = answers[row];
                for (var filter = 0; filter < width; filter++)
                {
                    if (answer[filter] > output[filter])
                    {
                        (output[filter], best[filter]) = (answer[filter], row);
                    }
                }
            }
        }
    }

    public void Backward(
        NetworkParameters network,
        float[] gradients,
        IReadOnlyList<FormFeatures> forms,
        Rows outputGradient,
        Scratch scratch
    )
    {
        var size = network.Sizes.Letter;
        answerGradients.Clear(answers.Count, answers.Width);
        for (var form = 0; form < forms.Count; form++)
        {
            for (var filter = 0; filter < answers.Width; filter++)
            {
                var row = strongest[(form * answers.Width) + filter];
                if (row >= 0)
                {
                    answerGradients[row][filter] += outputGradient[form][filter];
                }
            }
        }

        Linear.Backward(network.Spelling, gradients, windows, answerGradients, windowGradients, scratch);
        var letters = network.Letters.In(gradients);
        var at = 0;
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Letters.Length; i++, at++)
            {
                var (first, end) = SpellingWindow.Parts(i, form.Letters.Length);
                for (var part = first; part < end; part++)
                {
                    Vectors.Add(
                        letters.Slice(form.Letters[i + part - SpellingWindow.Reach] * size, size),
                        windowGradients[at].Slice(part * size, size)
                    );
                }
            }
        }
    }
}
