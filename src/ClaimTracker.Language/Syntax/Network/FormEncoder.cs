using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Describes word forms by word, affixes, shape and spelling.</summary>
internal sealed class FormEncoder(ModelContent content)
{
    private readonly SignedTable words = content.Tables["word"];
    private readonly SignedTable affixes = content.Tables["affix"];
    private readonly SignedTable shapes = content.Tables["shape"];
    private readonly float[] letters = content.Tables["letter"].ToNumbers();
    private readonly LinearLayer filters = new(content, "spelling");
    private readonly NetworkSizes sizes = content.Sizes;

    /// <summary>One row of <paramref name="output"/> for each form.</summary>
    public void Encode(IReadOnlyList<string> forms, Rows windows, Rows answers, Rows output)
    {
        output.Clear(forms.Count, sizes.Input);
        for (var i = 0; i < forms.Count; i++)
        {
            var features = content.Vocabulary.Read(forms[i], sizes);
            var row = output[i];
            words.CopyRow(features.Word, row);
            row = row[sizes.Word..];
            foreach (var affix in features.Affixes)
            {
                affixes.AddRow(affix, row);
            }

            row = row[sizes.Affix..];
            shapes.CopyRow(features.Shape, row);
            Spell(features.Letters, windows, answers, row.Slice(sizes.Shape, sizes.Spelling));
        }
    }

    /// <summary>The strongest answer of each filter to any letters in a row; never below zero.</summary>
    private void Spell(int[] spelling, Rows windows, Rows answers, Span<float> strongest)
    {
        var size = sizes.Letter;
        windows.Clear(spelling.Length, SpellingWindow.Width * size);
        for (var i = 0; i < spelling.Length; i++)
        {
            var window = windows[i];
            var (first, last) = SpellingWindow.Parts(i, spelling.Length);
            for (var part = first; part < last; part++)
            {
                var letter = spelling[i + part - SpellingWindow.Reach];
                letters.AsSpan(letter * size, size).CopyTo(window[(part * size)..]);
            }
        }

        filters.Run(windows, answers);
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            for (var filter = 0; filter < strongest.Length; filter++)
            {
                strongest[filter] = Math.Max(strongest[filter], answer[filter]);
            }
        }
    }
}
