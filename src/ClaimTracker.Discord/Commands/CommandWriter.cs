namespace ClaimTracker.Discord.Commands;

/// <summary>Turns definitions into what goes over the wire.</summary>
internal static class CommandWriter
{
    /// <param name="isGlobal">Global commands say where they are offered; those of one server must not.</param>
    public static CommandWire Write(Command command, bool isGlobal)
    {
        var wire = new CommandWire
        {
            Type = command.Type,
            Name = command.Name.Text,
            NameLocalizations = Translations(command.Name),
            DefaultMemberPermissions = command.NeededPermissions,
            Contexts = isGlobal ? [0] : null,
            IntegrationTypes = isGlobal ? [0] : null,
        };
        return command switch
        {
            SlashCommand slash => wire with
            {
                Description = slash.Description.Text,
                DescriptionLocalizations = Translations(slash.Description),
                Options = OrNull(slash.Options.Select(Write)),
            },
            CommandFamily family => wire with
            {
                Description = family.Description.Text,
                DescriptionLocalizations = Translations(family.Description),
                Options = OrNull(family.Parts.Select(Write).Concat(family.Groups.Select(Write))),
            },
            _ => wire,
        };
    }

    private static OptionWire Write(Subcommand part) =>
        Named(OptionType.Subcommand, part.Name, part.Description) with
        {
            Options = OrNull(part.Options.Select(Write)),
        };

    private static OptionWire Write(SubcommandGroup group) =>
        Named(OptionType.Group, group.Name, group.Description) with
        {
            Options = OrNull(group.Parts.Select(Write)),
        };

    private static OptionWire Write(CommandOption option) =>
        Named(option.Type, option.Name, option.Description) with
        {
            Required = option.IsRequired ? true : null,
            Choices = OrNull(option.Choices.Select(Write)),
            Autocomplete = option.Suggests ? true : null,
            MinValue = option.Least,
            MaxValue = option.Most,
            MinLength = option.LeastChars,
            MaxLength = option.MostChars,
            ChannelTypes = OrNull(option.ChannelTypes),
        };

    private static ChoiceWire Write(OptionChoice choice) =>
        new()
        {
            Name = choice.Name.Text,
            NameLocalizations = Translations(choice.Name),
            Value = choice.Value,
        };

    private static OptionWire Named(OptionType type, Localized name, Localized description) =>
        new()
        {
            Type = type,
            Name = name.Text,
            NameLocalizations = Translations(name),
            Description = description.Text,
            DescriptionLocalizations = Translations(description),
        };

    private static IReadOnlyDictionary<string, string>? Translations(Localized text) =>
        text.Translations is { Count: > 0 } translations ? translations : null;

    private static T[]? OrNull<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } some ? some : null;
}
