using System.CommandLine;

namespace ClaimTracker.Host.Commands;

/// <summary>An option that takes one of a few words, in any letter case; anything else is answered with the words there are.</summary>
internal static class Choice
{
    public static Option<TWord?> Of<TWord>(string name, string description)
        where TWord : struct, Enum =>
        new(name)
        {
            Description = description,
            HelpName = string.Join('|', Words<TWord>()),
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (TryRead<TWord>(text, out var word))
                {
                    return word;
                }

                argument.AddError($"{name} needs one of {string.Join(", ", Words<TWord>())}; got '{text}'.");
                return null;
            },
        };

    /// <summary>Reads a word by its name; the number behind it is no name, and two names with a comma are none either.</summary>
    public static bool TryRead<TWord>(string? text, out TWord word)
        where TWord : struct, Enum
    {
        word = default;
        return text is { Length: > 0 }
            && text.All(char.IsAsciiLetter)
            && Enum.TryParse(text, ignoreCase: true, out word);
    }

    private static IEnumerable<string> Words<TWord>()
        where TWord : struct, Enum => Enum.GetNames<TWord>().Select(name => name.ToLowerInvariant());
}
