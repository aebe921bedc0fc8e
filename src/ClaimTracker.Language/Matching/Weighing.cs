namespace ClaimTracker.Language.Matching;

/// <summary>The score that a document has as a query for itself, to measure likeness by.</summary>
internal static class Weighing
{
    /// <summary>Weighs every document anew: the rarity of words changes with the documents.</summary>
    public static void WeighAll(Terms terms, Places places)
    {
        var formula = Bm25.Of(places);
        for (var place = 0; place < places.Given; place++)
        {
            places.WeightOf(place) = 0;
        }

        for (var term = 0; term < terms.Count; term++)
        {
            var rarity = formula.Rarity(terms[term].Count);
            for (var reader = terms[term].Read(); reader.Next(); )
            {
                places.WeightOf(reader.Slot) += rarity * formula.Saturation(reader.Times, places.LengthOf(reader.Slot));
            }
        }
    }

    /// <summary>The weight of one document, as things stand.</summary>
    public static float WeightOf(List<(int Term, int Times)> document, int length, Terms terms, Places places)
    {
        var formula = Bm25.Of(places);
        var weight = 0f;
        foreach (var (term, times) in document)
        {
            weight += formula.Rarity(terms[term].Count) * formula.Saturation(times, length);
        }

        return weight;
    }
}
