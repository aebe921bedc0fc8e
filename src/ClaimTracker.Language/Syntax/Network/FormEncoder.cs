using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Describes word forms by word, affixes, shape and spelling.</summary>
internal sealed class FormEncoder(ModelContent content)
{
    private readonly SignedTable words = content.Tables["word"];
    private readonly SignedTable affixes = content.Tables["affix"];
    private readonly SignedTable shapes = content.Tables["shape"];
    private readonly SpellingFilters filters = new(content);
    private readonly NetworkSizes sizes = content.Sizes;

    /// <summary>One row of <paramref name="output"/> for each form.</summary>
    public void Encode(IReadOnlyList<string> forms, Rows output)
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
            filters.Read(features.Letters, row.Slice(sizes.Shape, sizes.Spelling));
        }
    }
}
