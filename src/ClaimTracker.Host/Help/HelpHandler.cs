using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Help;

/// <summary><c>/help</c>: what the person can do here, and how a claim makes its way.</summary>
/// <param name="services">Has the guide, which knows all handlers and so this one: it cannot be there before.</param>
internal sealed class HelpHandler(IServiceProvider services, ChatDoor door, CommandLinks links, WebLinks web)
    : ISlashHandler
{
    public SlashPlace Place { get; } =
        new SlashPlace.Alone(SlashCommand.Create(HelpTexts.Named("Help"), HelpTexts.About("Help")));

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        if (!(await door.EnterAsync(interaction.From, cancellationToken)).Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        var addresses = await web.ForAsync(visit.Member.Team, cancellationToken);
        var guide = services.GetRequiredService<CommandGuide>();
        return new Reply.Show(new HelpCard(guide, visit, links, addresses.Board).Show());
    }
}
