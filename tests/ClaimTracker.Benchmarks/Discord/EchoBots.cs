using System.Diagnostics;
using ClaimTracker.Discord.Simulator;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>The echo bot in two libraries.</summary>
internal sealed record EchoBots(string Name, Func<DiscordSimulator, ProcessStartInfo> Start)
{
    private const string Interop = "tests/ClaimTracker.Discord.Tests/interop";

    /// <summary>This library's.</summary>
    public static EchoBots Ours { get; } =
        new(
            "this library",
            discord => new ProcessStartInfo(
                "dotnet",
                [typeof(EchoBot).Assembly.Location, EchoBot.Verb, discord.Api.AbsoluteUri, discord.BotToken]
            )
            {
                // As the program runs: the web SDK's default.
                Environment = { ["DOTNET_gcServer"] = "1" },
            }
        );

    public static EchoBots DiscordJs { get; } =
        new(
            "discord.js",
            discord => new ProcessStartInfo(
                "node",
                [
                    "--expose-gc",
                    Path.Combine(AppContext.BaseDirectory, "Discord", "echo-bot.mjs"),
                    Libraries,
                    new Uri(discord.Address, "api").AbsoluteUri,
                    discord.BotToken,
                ]
            )
        );

    /// <summary>Why discord.js cannot be measured here; null: it can.</summary>
    public static string? DiscordJsIsMissing { get; } =
        Directory.Exists(Path.Combine(Libraries, "node_modules", "discord.js"))
            ? HasNode()
                ? null
                : "not measured: there is no node here"
            : $"not measured: run npm ci in {Interop}";

    private static string Libraries => Path.Combine(RepositoryRoot(), Interop);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? ".";
    }

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")));
}
