using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Every text that people read exists in English and in French, and takes the same things into it.</summary>
public sealed partial class TextsTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(CommandLine).Assembly,
        typeof(Refusal).Assembly,
        typeof(DiscordOptions).Assembly,
    ];

    public static TheoryData<string> Resources =>
        [
            .. Assemblies
                .SelectMany(assembly => assembly.GetManifestResourceNames())
                .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
                .Select(name => name[..^".resources".Length]),
        ];

    public static TheoryData<string> Owners =>
        [
            .. typeof(CommandLine)
                .Assembly.GetTypes()
                .Where(type =>
                    type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
                        .Any(one => one.FieldType == typeof(ChatTexts))
                )
                .Select(type => type.FullName!),
        ];

    [Theory]
    [MemberData(nameof(Owners))]
    public void Every_class_that_says_something_has_its_words(string owner) =>
        Assert.Contains(Resources, row => row.Data == owner);

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill(string resource)
    {
        var english = Read(resource, CultureInfo.InvariantCulture);
        var french = Read(resource, ChatLanguage.French);

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(french[text.Key])));
        Assert.All(english.Values.Concat(french.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_text_that_counts_has_words_for_one_and_for_more(string resource)
    {
        var keys = Read(resource, CultureInfo.InvariantCulture).Keys;

        Assert.All(
            keys.Where(key => key.EndsWith("_One", StringComparison.Ordinal)),
            key => Assert.Contains(key[..^"One".Length] + "Other", keys)
        );
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void French_is_set_as_French(string resource)
    {
        var french = Read(resource, ChatLanguage.French);

        Assert.All(french, text => Assert.DoesNotMatch(Unfrench(), Address().Replace(text.Value, "")));
    }

    private static Dictionary<string, string> Read(string resource, CultureInfo culture)
    {
        var assembly = Assemblies.Single(one => one.GetManifestResourceInfo($"{resource}.resources") is not null);
        var words = new ResourceManager(resource, assembly).GetResourceSet(
            culture,
            createIfNotExists: true,
            tryParents: false
        );
        Assert.True(words is not null, $"{resource} has no words in '{culture.Name}'.");
        return words
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    // An address, a mention, a mark of code: no French words.
    [GeneratedRegex(@"https?://\S*|<[^>]*>|`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    // A scheme such as "{0}:" apart: a straight apostrophe or quotation mark, or no space before a tall sign and inside guillemets.
    [GeneratedRegex(@"\p{L}'|""|\S[;!?]|[^\s}]:(?=\s|$)|«\S|\S»", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfrench();
}
