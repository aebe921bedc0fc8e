using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Tests.Bot;
using World = ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Guilds;

/// <summary>What the client reckons from roles and overwrites is what the simulator, written apart from it, reckons.</summary>
public sealed class ChannelAccessTests
{
    private static readonly World.Permissions[] Rights =
    [
        World.Permissions.ViewChannel,
        World.Permissions.SendMessages,
        World.Permissions.EmbedLinks,
        World.Permissions.AttachFiles,
        World.Permissions.ReadMessageHistory,
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Both_reckon_alike(int seed)
    {
        await using var desk = await Desk.OpenWithBotAsync(_ => { });
        var dice = new Random(seed);
        var me = desk.Discord.World.App.Bot;
        World.Role[] roles = [.. Enumerable.Range(0, 3).Select(i => desk.Server.AddRole($"role {i}", Some(dice)))];
        desk.Server.Join(me, roles[..2]);
        var guilds = desk.Get<GuildEndpoints>();
        var own = new Snowflake(me.Id);
        var guild = await guilds.GetGuildAsync(new Snowflake(desk.Server.Id), Stop);
        var member = await guilds.GetMemberAsync(guild.Id, own, Stop);
        for (var round = 0; round < 20; round++)
        {
            var channel = desk.Server.AddTextChannel($"channel-{round}");
            Overwrite(channel, [desk.Server.Everyone, .. roles], me, dice);

            var seen = await guilds.GetChannelAsync(new Snowflake(channel.Id), Stop);
            var held = ChannelAccess.Of(guild, seen, own, member.Roles!);

            Assert.Equal(Compared((ulong)channel.PermissionsOf(me)), Compared((ulong)held));
        }
    }

    private static void Overwrite(World.Channel channel, World.Role[] roles, World.User me, Random dice)
    {
        foreach (var role in roles)
        {
            channel.Deny(role, Some(dice));
            channel.Allow(role, Some(dice));
        }

        if (dice.Next(2) == 0)
        {
            channel.Deny(me, Some(dice));
            channel.Allow(me, Some(dice));
        }

        // Discord shows nothing of a channel that cannot be seen.
        channel.Allow(me, World.Permissions.ViewChannel);
    }

    // The rights that the dice are about, without those that hang on sending.
    private static ulong Compared(ulong permissions) =>
        permissions
        & (ulong)(
            World.Permissions.ViewChannel | World.Permissions.SendMessages | World.Permissions.ReadMessageHistory
        );

    private static World.Permissions Some(Random dice) =>
        Rights.Where(_ => dice.Next(2) == 0).Aggregate(World.Permissions.None, (all, one) => all | one);
}
