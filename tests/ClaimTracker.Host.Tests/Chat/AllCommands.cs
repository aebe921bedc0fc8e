using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Help;
using ClaimTracker.Host.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Every command of the program as it ships, without a Discord to offer them in.</summary>
internal static class AllCommands
{
    private static readonly ServiceProvider Services = ProgramServices
        .ForCommands(new ConfigurationBuilder().Build())
        .AddChat()
        .BuildServiceProvider();

    public static IReadOnlyList<Command> Commands => Services.GetRequiredService<RoutingTable>().Commands;

    public static IReadOnlyList<CommandEntry> Entries => Services.GetRequiredService<CommandGuide>().Entries;

    public static Command Named(string name) => Commands.Single(command => command.Name.Text == name);

    /// <summary>Names that stand side by side, which no two may share: those of commands, of parts, of options, of choices.</summary>
    public static IEnumerable<IReadOnlyList<Localized>> Siblings(Command command) =>
        command switch
        {
            SlashCommand slash => OfOptions(slash.Options),
            CommandFamily family =>
            [
                [.. family.Parts.Select(part => part.Name), .. family.Groups.Select(group => group.Name)],
                .. family.Groups.Select(group => group.Parts.Select(part => part.Name).ToList()),
                .. family
                    .Parts.Concat(family.Groups.SelectMany(group => group.Parts))
                    .SelectMany(part => OfOptions(part.Options)),
            ],
            _ => [],
        };

    /// <summary>What follows a slash: small letters, and a description.</summary>
    public static IEnumerable<(Localized Name, Localized About)> Described(Command command) =>
        command switch
        {
            SlashCommand slash => [(slash.Name, slash.Description), .. OfEach(slash.Options)],
            CommandFamily family =>
            [
                (family.Name, family.Description),
                .. family.Groups.Select(group => (group.Name, group.Description)),
                .. family
                    .Parts.Concat(family.Groups.SelectMany(group => group.Parts))
                    .SelectMany(part => OfEach(part.Options).Prepend((part.Name, part.Description))),
            ],
            _ => [],
        };

    /// <summary>Names that may be anything: of menus' entries and of choices.</summary>
    public static IEnumerable<Localized> Free(Command command) =>
        command switch
        {
            SlashCommand slash => slash.Options.SelectMany(Choices),
            CommandFamily family => family
                .Parts.Concat(family.Groups.SelectMany(group => group.Parts))
                .SelectMany(part => part.Options)
                .SelectMany(Choices),
            _ => [command.Name],
        };

    private static IEnumerable<(Localized, Localized)> OfEach(IEnumerable<CommandOption> options) =>
        options.Select(option => (option.Name, option.Description));

    private static IEnumerable<IReadOnlyList<Localized>> OfOptions(IReadOnlyList<CommandOption> options) =>
        [
            [.. options.Select(option => option.Name)],
            .. options.Select(option => Choices(option).ToList()),
        ];

    private static IEnumerable<Localized> Choices(CommandOption option) => option.Choices.Select(choice => choice.Name);
}
