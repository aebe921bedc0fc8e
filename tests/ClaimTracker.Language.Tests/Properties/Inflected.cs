using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Tests.Properties;

/// <summary>Words that a claim may write in another form than its source: "leaving" as "left", "signing" as "signed".</summary>
internal static class Inflected
{
    private static readonly string[] Added = ["was", "were", "is", "are", "born", "died", "on", "in", "a", "an"];

    public static bool IsFormOfOne(string form, IReadOnlySet<string> source) =>
        Added.Contains(form)
        || source.Any(word => word.Length > 2 && form.StartsWith(word[..^2], StringComparison.Ordinal))
        || source.Any(word => word.Length > 4 && form.StartsWith(word[..3], StringComparison.Ordinal))
        || LanguageRules.English.Clauses.Irregular.Any(verb =>
            (verb.Value.Past == form || verb.Value.Participle == form)
            && source.Any(word => word.StartsWith(verb.Key[..^1], StringComparison.Ordinal))
        );
}
