using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Discord.Routing;

/// <summary>A slash command: its definition and what it does, in one class.</summary>
public interface ISlashHandler
{
    SlashPlace Place { get; }

    WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}

/// <summary>A slash command that suggests values for an option while a person types.</summary>
public interface ISuggestingHandler : ISlashHandler
{
    /// <summary>Up to 25, best first. There is no second chance: after two seconds the person sees none.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestInteraction interaction, CancellationToken cancellationToken);
}

/// <summary>An entry in the menu of a message.</summary>
public interface IMessageMenuHandler
{
    MessageCommand Definition { get; }

    WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    Task<Reply> HandleAsync(
        MessageMenuInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}

/// <summary>An entry in the menu of a person.</summary>
public interface IUserMenuHandler
{
    UserCommand Definition { get; }

    WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    Task<Reply> HandleAsync(
        UserMenuInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}

/// <summary>What the buttons or selects of one verb do.</summary>
public interface IComponentHandler
{
    /// <summary>The verb of the <see cref="CustomId"/>.</summary>
    string Verb { get; }

    WhenSlow WhenSlow => WhenSlow.Acknowledge;

    /// <param name="id">What was pressed. Made by anybody, perhaps: check what the person may do.</param>
    Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}

/// <summary>What happens when a modal of one verb is sent.</summary>
public interface IModalHandler
{
    /// <summary>The verb of the <see cref="CustomId"/>.</summary>
    string Verb { get; }

    /// <summary>A modal of a message's button acknowledges, so that the message can change; one of a command thinks privately.</summary>
    WhenSlow WhenSlow => WhenSlow.Acknowledge;

    /// <param name="id">What the modal was about. Made by anybody, perhaps: check what the person may do.</param>
    Task<Reply> HandleAsync(
        ModalInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}
