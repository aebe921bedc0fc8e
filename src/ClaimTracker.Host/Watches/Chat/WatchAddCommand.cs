using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary><c>/watch add</c>: reads a feed, and from then on brings its new articles in.</summary>
internal sealed class WatchAddCommand(ChatDoor door, WatchWork work, IOptions<WatchOptions> options)
    : ChatCommand(door),
        IRestrictedHandler
{
    private const int MostAddressChars = 4000;

    public override SlashPlace Place { get; } =
        WatchWords.Place(
            "Add",
            CommandOption.Text(
                WatchWords.Named("Address"),
                WatchWords.About("Address"),
                isRequired: true,
                mostChars: MostAddressChars
            )
        );

    public override WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    public Deed Deed => Deed.Watch;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        var outcome = await work.AddAsync(
            visit.Member,
            interaction.Options.Text("address") ?? "",
            interaction.From.ChannelId?.ToString(),
            cancellationToken
        );
        return outcome.Is(out var watch, out var refusal)
            ? new Reply.Show(
                OutgoingMessage.Create(
                    WatchWords.Say(
                        visit.Public,
                        watch.Interval > options.Value.Every ? "Added_Slow" : "Added",
                        WatchTerms.Name(watch),
                        WatchTerms.Often(watch.Interval ?? options.Value.Every, visit.Public)
                    )
                )
            )
            : Answers.Refused(refusal, visit);
    }
}
