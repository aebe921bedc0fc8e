using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>
/// <c>oneOf</c> and <c>anyOf</c>. Most unions of the document are told apart by the kind of value or by the field <c>type</c>: that picks
/// the branch first, so that one wrong leaf is one problem and not one for each shape that the value was never meant to have.
/// </summary>
internal static class UnionCheck
{
    public static void Check(SchemaKeywords keywords, JsonElement value, Place place, List<Problem> problems)
    {
        if (keywords.OneOf.Count > 0)
        {
            Check(keywords.OneOf, isExclusive: true, value, place, problems);
        }

        if (keywords.AnyOf.Count > 0)
        {
            Check(keywords.AnyOf, isExclusive: false, value, place, problems);
        }
    }

    private static void Check(
        IReadOnlyList<Schema> branches,
        bool isExclusive,
        JsonElement value,
        Place place,
        List<Problem> problems
    )
    {
        var possible = branches.Where(branch => branch.Keywords.MayFit(value)).ToList();
        if (possible.Count == 0)
        {
            problems.Add(NoBranch(branches, value, place));
            return;
        }

        if (LacksType(possible, value))
        {
            problems.Add(new Problem(place.At("type"), "is missing"));
            return;
        }

        var tries = possible.Select(branch => Try(branch, value, place)).ToList();
        var fitting = tries.Count(found => found.Count == 0);
        if (fitting == 0)
        {
            problems.AddRange(tries.MinBy(found => found.Count)!);
        }
        else if (isExclusive && fitting > 1)
        {
            problems.Add(new Problem(place, $"fits {fitting} shapes of which only one may fit"));
        }
    }

    // Without the field that tells the shapes apart, what else is wrong cannot be known.
    private static bool LacksType(List<Schema> possible, JsonElement value) =>
        possible.Count > 1
        && value.ValueKind == JsonValueKind.Object
        && !value.TryGetProperty("type", out _)
        && possible.All(branch => branch.Keywords.Required.Contains("type"));

    private static List<Problem> Try(Schema branch, JsonElement value, Place place)
    {
        var problems = new List<Problem>();
        SchemaCheck.Check(branch, value, place, problems);
        return problems;
    }

    private static Problem NoBranch(IReadOnlyList<Schema> branches, JsonElement value, Place place)
    {
        var ofKind = branches
            .Where(branch => (branch.Keywords.Types & SchemaCheck.KindsOf(value)) != Kinds.None)
            .Select(branch => branch.Keywords)
            .ToList();
        if (ofKind.Count == 0)
        {
            var kinds = branches.Aggregate(Kinds.None, (all, branch) => all | branch.Keywords.Types);
            return new Problem(
                place,
                $"needs {SchemaCheck.Names(kinds)}; got {SchemaCheck.Names(SchemaCheck.KindsOf(value))}"
            );
        }

        return value.ValueKind == JsonValueKind.Object
            ? new Problem(place.At("type"), NoneOf(ofKind.Select(branch => branch.Properties["type"].Keywords)))
            : new Problem(place, NoneOf(ofKind));
    }

    private static string NoneOf(IEnumerable<SchemaKeywords> choices) =>
        $"none of {string.Join(", ", choices.SelectMany(choice => choice.Enum ?? []))}";
}
