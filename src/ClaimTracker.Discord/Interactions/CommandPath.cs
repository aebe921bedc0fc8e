using ClaimTracker.Discord.Commands;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Finds the words after the slash and the options below them.</summary>
internal static class CommandPath
{
    public static (string Path, IReadOnlyList<OptionValueWire> Options) Walk(
        string name,
        IReadOnlyList<OptionValueWire>? options
    ) =>
        options is [{ Type: (int)OptionType.Subcommand or (int)OptionType.Group, Name: { } next } only]
            ? Walk($"{name} {next}", only.Options)
            : (name, options ?? []);
}
