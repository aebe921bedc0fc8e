using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Commands;

/// <summary>A command that people find by typing "/" or in the menu of a message or a person.</summary>
/// <remarks>Offered in servers only, to everybody who holds <see cref="NeededPermissions"/>. A server can change who sees it, so handlers check again.</remarks>
public abstract record Command
{
    private protected Command(CommandType type, Localized name, Permissions? needed) =>
        (Type, Name, NeededPermissions) = (type, name, needed);

    public CommandType Type { get; }

    public Localized Name { get; }

    /// <summary>Null: everybody. <see cref="Permissions.None"/>: administrators only.</summary>
    public Permissions? NeededPermissions { get; }
}

/// <summary>"/name" with options of its own.</summary>
public sealed record SlashCommand : Command
{
    public const int MostOptions = 25;

    /// <summary>Names, descriptions and values of a command and all in it.</summary>
    public const int MostCharsTogether = 8000;

    private SlashCommand(
        Localized name,
        Localized description,
        IReadOnlyList<CommandOption> options,
        Permissions? needed
    )
        : base(CommandType.Slash, name, needed) => (Description, Options) = (description, options);

    public Localized Description { get; }

    public IReadOnlyList<CommandOption> Options { get; }

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static SlashCommand Create(
        Localized name,
        Localized description,
        IReadOnlyList<CommandOption>? options = null,
        Permissions? needed = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        IReadOnlyList<CommandOption> all = [.. options ?? []];
        var chars = name.MostChars + description.MostChars + all.Sum(option => option.Chars);
        new LimitCheck($"command '{name.Text}'")
            .Slash(name, description)
            .Options(all)
            .That(
                chars <= MostCharsTogether,
                $"all texts together may have {MostCharsTogether} characters; got {chars}"
            )
            .Done();
        return new SlashCommand(name, description, all, needed);
    }
}

/// <summary>"/name part" and "/name group part": commands under one first word, which does nothing alone.</summary>
public sealed record CommandFamily : Command
{
    public const int MostParts = 25;

    private CommandFamily(
        Localized name,
        Localized description,
        IReadOnlyList<Subcommand> parts,
        IReadOnlyList<SubcommandGroup> groups,
        Permissions? needed
    )
        : base(CommandType.Slash, name, needed) => (Description, Parts, Groups) = (description, parts, groups);

    public Localized Description { get; }

    public IReadOnlyList<Subcommand> Parts { get; }

    public IReadOnlyList<SubcommandGroup> Groups { get; }

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static CommandFamily Create(
        Localized name,
        Localized description,
        IReadOnlyList<Subcommand> parts,
        IReadOnlyList<SubcommandGroup>? groups = null,
        Permissions? needed = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(parts);
        groups ??= [];
        var chars =
            name.MostChars + description.MostChars + parts.Sum(part => part.Chars) + groups.Sum(group => group.Chars);
        new LimitCheck($"command '{name.Text}'")
            .Slash(name, description)
            .Count("parts", parts.Count + groups.Count, 1, MostParts)
            .Unique(
                "names of parts",
                parts.Select(part => part.Name.Text).Concat(groups.Select(group => group.Name.Text))
            )
            .That(
                chars <= SlashCommand.MostCharsTogether,
                $"all texts together may have {SlashCommand.MostCharsTogether} characters; got {chars}"
            )
            .Done();
        return new CommandFamily(name, description, [.. parts], [.. groups], needed);
    }
}

/// <summary>The last word of "/name part", with its options.</summary>
public sealed record Subcommand
{
    private Subcommand(Localized name, Localized description, IReadOnlyList<CommandOption> options) =>
        (Name, Description, Options) = (name, description, options);

    public Localized Name { get; }

    public Localized Description { get; }

    public IReadOnlyList<CommandOption> Options { get; }

    internal int Chars => Name.MostChars + Description.MostChars + Options.Sum(option => option.Chars);

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static Subcommand Create(Localized name, Localized description, params IReadOnlyList<CommandOption> options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        new LimitCheck($"part '{name.Text}'").Slash(name, description).Options(options ?? []).Done();
        return new Subcommand(name, description, [.. options ?? []]);
    }
}

/// <summary>The middle word of "/name group part".</summary>
public sealed record SubcommandGroup
{
    private SubcommandGroup(Localized name, Localized description, IReadOnlyList<Subcommand> parts) =>
        (Name, Description, Parts) = (name, description, parts);

    public Localized Name { get; }

    public Localized Description { get; }

    public IReadOnlyList<Subcommand> Parts { get; }

    internal int Chars => Name.MostChars + Description.MostChars + Parts.Sum(part => part.Chars);

    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static SubcommandGroup Create(Localized name, Localized description, params IReadOnlyList<Subcommand> parts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(parts);
        new LimitCheck($"group '{name.Text}'")
            .Slash(name, description)
            .Count("parts", parts.Count, 1, CommandFamily.MostParts)
            .Unique("names of parts", parts.Select(part => part.Name.Text))
            .Done();
        return new SubcommandGroup(name, description, [.. parts]);
    }
}

/// <summary>An entry in the menu of a message; its name may have capitals and spaces.</summary>
public sealed record MessageCommand : Command
{
    private MessageCommand(Localized name, Permissions? needed)
        : base(CommandType.Message, name, needed) { }

    public static MessageCommand Create(Localized name, Permissions? needed = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        new LimitCheck($"message command '{name.Text}'").Menu(name).Done();
        return new MessageCommand(name, needed);
    }
}

/// <summary>An entry in the menu of a person; its name may have capitals and spaces.</summary>
public sealed record UserCommand : Command
{
    private UserCommand(Localized name, Permissions? needed)
        : base(CommandType.User, name, needed) { }

    public static UserCommand Create(Localized name, Permissions? needed = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        new LimitCheck($"user command '{name.Text}'").Menu(name).Done();
        return new UserCommand(name, needed);
    }
}

/// <summary>Where a command is found. The numbers are Discord's.</summary>
public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}

internal static class OptionRules
{
    public static LimitCheck Options(this LimitCheck check, IReadOnlyList<CommandOption> options) =>
        check
            .Count("options", options.Count, 0, SlashCommand.MostOptions)
            .Unique("names of options", options.Select(option => option.Name.Text))
            .That(
                !options.SkipWhile(option => option.IsRequired).Any(option => option.IsRequired),
                "required options need to come before the others"
            );
}
