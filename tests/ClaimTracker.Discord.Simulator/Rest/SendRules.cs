using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Whether the bot may post a message to a channel at all.</summary>
internal static class SendRules
{
    public static void Check(Channel channel, World world, RestCall call)
    {
        var bot = world.App.Bot;
        if (channel.IsDirect)
        {
            CheckDirect(channel, world);
            return;
        }

        if (channel.Kind is ChannelKind.Forum)
        {
            throw ApiErrors.NoMessagesInForum();
        }

        var granted = PermissionRules.InChannel(channel, bot);
        var lacksEmbeds = call.Json["embeds"] is JsonArray { Count: > 0 } && !granted.HasFlag(Permissions.EmbedLinks);
        var lacksFiles = call.Uploads.Count > 0 && !granted.HasFlag(Permissions.AttachFiles);
        if (!PermissionRules.MaySend(channel, bot) || lacksEmbeds || lacksFiles)
        {
            throw ApiErrors.MissingPermissions();
        }

        if (channel.Thread is { IsLocked: true } && !granted.HasFlag(Permissions.ManageThreads))
        {
            throw ApiErrors.ThreadLocked();
        }
    }

    private static void CheckDirect(Channel channel, World world)
    {
        var person = channel.Recipients.First(user => user != world.App.Bot);
        if (!world.Servers.Any(server => server.HasBot && server.MemberOf(person) is not null))
        {
            throw ApiErrors.NoMutualServer();
        }

        if (!person.AcceptsDirectMessages)
        {
            throw ApiErrors.CannotDirectMessage();
        }
    }
}
