using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Discord.Tests.Routing;

internal delegate Task<Reply> Handle(
    Interaction interaction,
    Conversation conversation,
    CancellationToken cancellationToken
);

internal sealed class TestSlash(Handle handle, WhenSlow whenSlow = WhenSlow.ThinkPrivately, string name = "claim")
    : ISuggestingHandler
{
    public SlashPlace Place => new SlashPlace.Alone(SlashCommand.Create(name, "Does a thing"));

    public WhenSlow WhenSlow => whenSlow;

    public Func<SuggestInteraction, CancellationToken, Task<IReadOnlyList<Suggestion>>> Suggests { get; init; } =
        (_, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]);

    public Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    ) => handle(interaction, conversation, cancellationToken);

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => Suggests(interaction, cancellationToken);
}

internal sealed class TestButton(Handle handle, WhenSlow whenSlow = WhenSlow.Acknowledge) : IComponentHandler
{
    public string Verb => "cite";

    public WhenSlow WhenSlow => whenSlow;

    public Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    ) => handle(interaction, conversation, cancellationToken);
}

internal sealed class TestForm(Handle handle) : IModalHandler
{
    public string Verb => "cite";

    public Task<Reply> HandleAsync(
        ModalInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    ) => handle(interaction, conversation, cancellationToken);
}

/// <summary>Replies in few letters.</summary>
internal static class Say
{
    public static Reply Show(string text, bool isPrivate = false) =>
        new Reply.Show(OutgoingMessage.Create(text, isPrivate: isPrivate));

    public static Reply Update(string text) => new Reply.Update(OutgoingMessage.Create(text));

    public static Reply Open(string title) =>
        new Reply.Open(Modal.Create(CustomId.Create("cite"), title, TextDisplay.Create("text")));
}
