using System.Numerics;
using System.Runtime.InteropServices;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>
/// Filters over a few letters each, of which the strongest answer in a form counts (dos Santos and Zadrozny 2014). There are so few
/// letters that what each filter says to each letter in each part of its window is worked out beforehand.
/// </summary>
internal sealed class SpellingFilters
{
    private readonly float[] bias;

    /// <summary>For each part of the window, a row for each letter.</summary>
    private readonly Rows[] answers = new Rows[SpellingWindow.Width];

    public SpellingFilters(ModelContent content)
    {
        var (letters, filters) = (content.Tables["letter"], content.Tables["spelling"]);
        var (embeddings, weights) = (letters.ToNumbers(), filters.ToNumbers());
        bias = content.Tables["spelling.bias"].ToNumbers();
        var matrix = new PackedMatrix();
        for (var part = 0; part < answers.Length; part++)
        {
            var first = part * letters.Columns * filters.Columns;
            matrix.Pack(weights.AsSpan(first), letters.Columns, filters.Columns, filters.Columns);
            answers[part] = new Rows().Clear(letters.Rows, matrix.PaddedColumns);
            matrix.AddProduct(embeddings, letters.Columns, letters.Rows, answers[part].All, matrix.PaddedColumns);
        }
    }

    /// <summary>The strongest answer of each filter to any letters in a row; never below zero.</summary>
    /// <param name="spelling">Rows of the letter table.</param>
    /// <param name="strongest">A number for each filter; zero before.</param>
    public void Read(ReadOnlySpan<int> spelling, Span<float> strongest)
    {
        Span<float> answer = stackalloc float[bias.Length];
        for (var i = 0; i < spelling.Length; i++)
        {
            bias.CopyTo(answer);
            var (first, end) = SpellingWindow.Parts(i, spelling.Length);
            for (var part = first; part < end; part++)
            {
                Add(answers[part][spelling[i + part - SpellingWindow.Reach]], answer);
            }

            Raise(strongest, answer);
        }
    }

    private static void Add(Span<float> more, Span<float> sums)
    {
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var from = MemoryMarshal.Cast<float, Vector<float>>(more);
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += from[i];
        }
    }

    private static void Raise(Span<float> highest, Span<float> others)
    {
        var into = MemoryMarshal.Cast<float, Vector<float>>(highest);
        var from = MemoryMarshal.Cast<float, Vector<float>>(others);
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = Vector.MaxNative(into[i], from[i]);
        }
    }
}
