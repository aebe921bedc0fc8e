namespace ClaimTracker.Discord.Rest;

/// <summary>One thing that Discord finds wrong with a body.</summary>
/// <param name="Path">Where in the body, as in <c>embeds[0].fields[2].value</c>; empty: the body as a whole.</param>
/// <param name="Code">Discord's word for it, as in <c>BASE_TYPE_MAX_LENGTH</c>; empty when it gives none.</param>
/// <param name="Message">Discord's sentence, in English.</param>
public sealed record DiscordProblem(string Path, string Code, string Message)
{
    /// <summary><c>embeds[0].fields[2].value: BASE_TYPE_MAX_LENGTH Must be 1024 or fewer in length.</c></summary>
    public override string ToString()
    {
        var text = Code.Length == 0 ? Message : $"{Code} {Message}";
        return Path.Length == 0 ? text : $"{Path}: {text}";
    }
}
