using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>
/// Keeps the one card that everybody sees of a claim as the claim is. Nobody waits for it; what could not be shown now is shown with the
/// next change, or when somebody presses a button of the card.
/// </summary>
internal sealed partial class CardKeeper(
    Databases databases,
    CardReader reader,
    MessageEndpoints messages,
    ILogger<CardKeeper> logger
) : BackgroundService
{
    private readonly System.Threading.Channels.Channel<Card> waiting =
        System.Threading.Channels.Channel.CreateUnbounded<Card>(new UnboundedChannelOptions { SingleReader = true });

    // A claim that changes ten times in a second is shown once.
    private readonly ConcurrentDictionary<(TeamId, ClaimNumber), bool> queued = new();

    /// <summary>Has the claim's card brought up to date soon.</summary>
    public void Refresh(Visit visit, ClaimNumber claim)
    {
        ArgumentNullException.ThrowIfNull(visit);
        Refresh(visit.Member.Team, claim, visit.Public);
    }

    /// <summary>The same, for what happened by itself.</summary>
    /// <param name="culture">The team's language.</param>
    public void Refresh(TeamId team, ClaimNumber claim, CultureInfo culture)
    {
        var card = new Card(team, claim, culture);
        if (queued.TryAdd(card.Key, true))
        {
            waiting.Writer.TryWrite(card);
        }
    }

    /// <summary>Remembers that the claim's card is the message that is being shown; where it was before, a line leads to it.</summary>
    public AfterShown Placed(Visit visit, ClaimNumber claim) =>
        (message, cancellationToken) => PlaceAsync(visit, claim, message, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var card in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            queued.TryRemove(card.Key, out _);
            await TryShowAsync(card, stoppingToken);
        }
    }

    private async Task PlaceAsync(Visit visit, ClaimNumber claim, Message message, CancellationToken cancellationToken)
    {
        var place = new ChatPlace(message.ChannelId.ToString(), message.Id.ToString());
        var team = visit.Member.Team;
        var before = await databases.PlaceCardAsync(team, claim, place, cancellationToken);
        if (before is not null)
        {
            var link = message.Link(visit.Guild);
            var text = CardWords.Say(visit.Public, "Moved", claim, link.AbsoluteUri);
            await TryReplaceAsync(team, claim, before, OutgoingMessage.Create(text), cancellationToken);
        }
    }

    private async Task TryShowAsync(Card card, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = databases.Open(card.Team);
            var isAway = await db.Set<Team>()
                .AnyAsync(team => team.Id == card.Team && team.AwayAt != null, cancellationToken);
            if (
                !isAway
                && await db.FindCardAsync(card.Claim, cancellationToken) is { } place
                && await reader.ReadAsync(card.Team, card.Claim, cancellationToken) is { } view
            )
            {
                var message = ClaimCard.Show(view, card.Culture, isPrivate: false);
                await TryReplaceAsync(card.Team, card.Claim, place, message, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One bad card never stops the others.
            Log.Failed(logger, failure, card.Claim, card.Team);
        }
    }

    private async Task TryReplaceAsync(
        TeamId team,
        ClaimNumber claim,
        ChatPlace place,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await messages.ReplaceAsync(
                Snowflake.Parse(place.Channel),
                Snowflake.Parse(place.Message),
                message,
                cancellationToken
            );
        }
        catch (Exception failure) when (failure is DiscordException or MissingPermissionException)
        {
            Log.NotShown(logger, failure, claim, team, place.Channel);
            if (failure is DiscordRefusedException { Status: System.Net.HttpStatusCode.NotFound })
            {
                await using var db = databases.Open(team);
                await db.DropCardAsync(place, cancellationToken);
            }
        }
    }

    private sealed record Card(TeamId Team, ClaimNumber Claim, CultureInfo Culture)
    {
        public (TeamId, ClaimNumber) Key => (Team, Claim);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The card of {Claim} (team {Team}) in channel {Channel} could not be changed."
        )]
        public static partial void NotShown(
            ILogger logger,
            Exception failure,
            ClaimNumber claim,
            TeamId team,
            string channel
        );

        [LoggerMessage(2, LogLevel.Error, "The card of {Claim} (team {Team}) could not be brought up to date.")]
        public static partial void Failed(ILogger logger, Exception failure, ClaimNumber claim, TeamId team);
    }
}
