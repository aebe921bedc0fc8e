using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>The names and descriptions of <c>/claim …</c>; the words are in the resource files of the same name.</summary>
internal static class ClaimCommands
{
    public static ChatTexts Words { get; } = new(typeof(ClaimCommands));

    private static readonly Family Family = new(Words.Named("Claim"), Words.About("Claim"));

    /// <summary>"/claim" and the name of <paramref name="key"/>.</summary>
    public static SlashPlace Place(string key, params IReadOnlyList<CommandOption> options) =>
        new SlashPlace.Part(Family, Subcommand.Create(Words.Named(key), Words.About(key), options));
}
