using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Routing;

/// <summary>Where a slash command stands: alone, or below a first word that it shares with others.</summary>
public abstract record SlashPlace
{
    private SlashPlace() { }

    /// <summary>"claim show", in the words of the definition.</summary>
    public abstract string Path { get; }

    /// <summary>"/help".</summary>
    public sealed record Alone(SlashCommand Command) : SlashPlace
    {
        public override string Path => Command.Name.Text;
    }

    /// <summary>"/claim show", or "/claim evidence add" with a group.</summary>
    public sealed record Part(Family Family, Subcommand Command, SlashGroup? Group = null) : SlashPlace
    {
        public override string Path =>
            Group is null
                ? $"{Family.Name.Text} {Command.Name.Text}"
                : $"{Family.Name.Text} {Group.Name.Text} {Command.Name.Text}";
    }
}

/// <summary>A first word that several commands share.</summary>
public sealed record Family(Localized Name, Localized Description, Permissions? Needed = null);

/// <summary>A second word that several commands share.</summary>
public sealed record SlashGroup(Localized Name, Localized Description);
