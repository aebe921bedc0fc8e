using System.Collections.Concurrent;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>Answers with the number it was given, and counts how often it was asked for each.</summary>
internal sealed class EchoHandler : ISlashHandler
{
    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    public SlashPlace Place { get; } =
        new SlashPlace.Alone(
            SlashCommand.Create("echo", "Says it again", [CommandOption.Text("text", "What to say", isRequired: true)])
        );

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        var text = interaction.Options.Text("text")!;
        Asked.AddOrUpdate(text, 1, (_, count) => count + 1);
        await Task.Yield();
        return new Reply.Show(OutgoingMessage.Create(text, isPrivate: true));
    }
}
