using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Worthiness;

/// <summary>What can be seen in a sentence that bears on how much it matters to check it.</summary>
internal static class WorthinessFeatures
{
    private const int MostCounted = 3;
    private const int FewWords = 6;
    private const int ManyWords = 14;

    /// <summary>The features that are there, with how often they count (1 to 3).</summary>
    public static IEnumerable<(string Name, int Times)> Of(Passage passage, ClaimKind kind)
    {
        var (words, features) = (passage.Words, passage.Language.Features);
        yield return ("figure", Once(Figures.Any(passage)));
        yield return ("scale", Once(features.Scales.Any(words) || passage.Characters.ContainsAny('%', '$', '€')));
        yield return ("date", Once(Figures.AnyDate(passage)));
        yield return ("comparison", features.Comparisons.Count(words, MostCounted));
        yield return ("absolute", features.Absolutes.Count(words, MostCounted));
        yield return ("cause", Once(features.Causes.Any(words)));
        yield return ("deed", features.Deeds.Count(words, MostCounted));
        yield return ("public-actor", features.PublicActors.Count(words, MostCounted));
        yield return ("public-matter", features.PublicMatters.Count(words, MostCounted));
        yield return ("named-actor", Math.Min(NamedActors(passage), MostCounted));
        yield return ("prediction", Once(features.Predictions.Any(words)));
        yield return ("opinion", features.Opinions.Count(words, MostCounted));
        yield return ("rhetoric", features.Rhetoric.Count(words, MostCounted));
        yield return ("hedge", features.Hedges.Count(words, MostCounted));
        yield return ("first-person", features.FirstPerson.Count(words, MostCounted));
        yield return ("second-person", features.SecondPerson.Count(words, MostCounted));
        yield return ("few-words", Once(words.Count < FewWords));
        yield return ("many-words", Once(words.Count > ManyWords));
        yield return ("unresolved", Once(ContextNeed.Of(passage) is not null));
        yield return ("mere-opinion", Once(kind == ClaimKind.Opinion));
        yield return ("mere-rhetoric", Once(kind == ClaimKind.Rhetoric));
    }

    private static int Once(bool isThere) => isThere ? 1 : 0;

    /// <summary>Names are runs of capitalised words; the first word of a sentence does not count, for it is always one.</summary>
    private static int NamedActors(Passage passage)
    {
        var (count, isInside) = (0, false);
        for (var i = 1; i < passage.Words.Count; i++)
        {
            var word = passage.Words[i];
            var isName =
                word.Shape is WordShape.Capitalised or WordShape.AllCapitals
                && !passage.Language.FunctionWords.Contains(word.Form)
                && !passage.Language.CalendarWords.Contains(word.Form)
                && passage.Language.Features.FirstPerson.LengthAt(passage.Words, i) == 0;
            count += isName && !isInside ? 1 : 0;
            isInside = isName;
        }

        return count;
    }
}
