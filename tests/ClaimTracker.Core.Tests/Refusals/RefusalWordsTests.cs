using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Tests.Refusals;

public sealed partial class RefusalWordsTests
{
    public static TheoryData<string> Lists => new(RefusalLists.All.Select(type => type.FullName!));

    public static TheoryData<string> Names => new(RefusalLists.Samples.Select(sample => sample.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_refusal_has_words_for_all_it_is_given(string name)
    {
        var refusal = RefusalLists.Samples.Single(sample => sample.Name == name).Refusal;

        Assert.DoesNotContain("{", refusal.Sentence(CultureInfo.GetCultureInfo("en")));
        Assert.DoesNotContain("{", refusal.Sentence(CultureInfo.GetCultureInfo("fr-CA")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_refusal_is_named_after_the_member_that_makes_it(string name) =>
        Assert.Equal(name.Split('.')[^1], RefusalLists.Samples.Single(sample => sample.Name == name).Refusal.Key);

    [Theory]
    [MemberData(nameof(Lists))]
    public void French_has_the_same_words_as_English_and_no_others(string list) =>
        Assert.Equal(Words(list, "").Keys.Order(), Words(list, "fr").Keys.Order());

    [Theory]
    [MemberData(nameof(Lists))]
    public void French_is_not_English(string list) =>
        Assert.All(Words(list, ""), word => Assert.NotEqual(word.Value, Words(list, "fr")[word.Key]));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Both_languages_name_the_same_things(string list) =>
        Assert.All(Words(list, ""), word => Assert.Equal(Places(word.Value), Places(Words(list, "fr")[word.Key])));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_sentence_starts_large_and_ends_with_a_full_stop(string list) =>
        Assert.All(
            Words(list, "").Values.Concat(Words(list, "fr").Values),
            sentence => Assert.Matches(@"^(\p{Lu}|\{\d).*[^.]\.$", sentence)
        );

    [Theory]
    [MemberData(nameof(Lists))]
    public void No_words_are_there_for_nothing(string list)
    {
        var made = RefusalLists.Samples.Where(sample => sample.Name.StartsWith($"{list}.", StringComparison.Ordinal));
        var steps = Claims.WorkflowCases.Forbidden.Select(pair => $"{pair.Step}_{pair.State}");

        Assert.Empty(Words(list, "").Keys.Except(made.Select(sample => sample.Refusal.Key)).Except(steps));
    }

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    private static IEnumerable<string> Places(string words) =>
        Place().Matches(words).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> Words(string list, string language)
    {
        var type = RefusalLists.All.Single(type => type.FullName == list);
        var set = new ResourceManager(list, type.Assembly).GetResourceSet(
            CultureInfo.GetCultureInfo(language),
            createIfNotExists: true,
            tryParents: false
        );
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
