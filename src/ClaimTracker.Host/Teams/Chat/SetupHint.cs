using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>
/// Tells each team once that it can be set up: whoever is the first to use the bot with success, in any way. It works without.
/// </summary>
internal sealed class SetupHint(GuildTeams teams, Databases databases, CommandLinks links, TimeProvider time)
    : IReplyHandler
{
    // Servers that need no hint any more; there are as many as the bot has servers.
    private readonly ConcurrentDictionary<Snowflake, bool> done = new();

    public async Task RepliedAsync(
        Interaction interaction,
        Reply reply,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(conversation);
        // Who has /setup before them needs no hint; they may still leave everything as it is.
        if (
            reply is not (Reply.Show { IsRefusal: false } or Reply.Update)
            || interaction is SlashInteraction { Path: SetupHandler.Path }
            || interaction.From.GuildId is not { } guild
            || !done.TryAdd(guild, true)
        )
        {
            return;
        }

        var team = await teams.FindAsync(guild, cancellationToken);
        if (await databases.HintOnceAsync(team, time.GetUtcNow(), cancellationToken))
        {
            var words = SetupTexts.Hint(ChatLanguage.Of(interaction.From.Locale), links.To(SetupHandler.Path));
            await conversation.FollowUpAsync(OutgoingMessage.Create(words, isPrivate: true), cancellationToken);
        }
    }
}
