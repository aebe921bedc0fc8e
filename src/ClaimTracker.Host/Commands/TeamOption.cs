using System.CommandLine;

namespace ClaimTracker.Host.Commands;

internal static class TeamOption
{
    public static Option<string?> Team { get; } =
        new("--team") { Description = "Whose claims; the local team when left out", HelpName = "KEY" };
}
