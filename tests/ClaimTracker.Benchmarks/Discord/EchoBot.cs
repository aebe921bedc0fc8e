using ClaimTracker.Discord;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>
/// The smallest bot there is, in a process of its own: one slash command that answers privately with its own option. Over its input it is
/// asked for its memory, and told to end when that ends. <c>echo-bot.mjs</c> is the same with discord.js.
/// </summary>
internal static class EchoBot
{
    public const string Verb = "discord-bot";

    /// <summary>Asks for the bytes allocated since the start.</summary>
    public const string AskAllocated = "allocated";

    /// <summary>Asks for the bytes of the heap that are left after a full collection.</summary>
    public const string AskLive = "live";

    public static async Task<int> RunAsync(string api, string token)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Discord:Api", api), new("Discord:Token", token)]);
        builder.Services.AddLogging();
        builder.Services.AddDiscordBot();
        builder.Services.AddSingleton<ISlashHandler, Echo>();
        using var host = builder.Build();
        await host.StartAsync();
        while (await Console.In.ReadLineAsync() is { } question)
        {
            await Console.Out.WriteLineAsync($"{Answer(question)}");
        }

        await host.StopAsync();
        return 0;
    }

    private static long Answer(string question) =>
        question == AskLive ? GC.GetTotalMemory(forceFullCollection: true) : GC.GetTotalAllocatedBytes(precise: true);

    private sealed class Echo : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Alone(
                SlashCommand.Create(
                    "echo",
                    "Says it again",
                    [CommandOption.Text("text", "What to say", isRequired: true)]
                )
            );

        public Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Show(OutgoingMessage.Create(interaction.Options.Text("text"), isPrivate: true))
            );
    }
}
