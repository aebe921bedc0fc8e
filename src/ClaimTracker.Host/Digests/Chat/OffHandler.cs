using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary><c>/digest off</c>: no digest comes any more.</summary>
internal sealed class OffHandler(ChatDoor door, DigestDesk desk, CommandLinks commands)
    : ChatCommand(door),
        IRestrictedHandler
{
    public Deed Deed => Deed.SetUp;

    public override SlashPlace Place { get; } = DigestCommands.Place("Off");

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        var stopping = await desk.StopAsync(visit.Member, cancellationToken);
        return stopping.Is(out var stopped, out var refusal)
            ? Answers.Private(
                DigestWords.Texts.Say(
                    visit.Private,
                    stopped.WasWanted ? "Stopped" : "NeverBegun",
                    commands.To("digest schedule")
                )
            )
            : Answers.Refused(refusal, visit);
    }
}
