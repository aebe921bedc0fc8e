using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class PermissionTests
{
    [Fact]
    public async Task A_bot_that_does_not_see_a_channel_has_no_access()
    {
        await using var scene = await Scene.SetAsync();
        scene.Checks.Deny(scene.Server.Everyone, Permissions.ViewChannel);

        var answer = await scene.PostAsync(new { content = "a" });

        Assert.Equal((403, 50001), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_role_of_the_channel_outweighs_everyone()
    {
        await using var scene = await Scene.SetAsync();
        var role = scene.Server.Roles.Single(role => role.IsManaged);
        scene.Checks.Deny(scene.Server.Everyone, Permissions.ViewChannel).Allow(role, Permissions.ViewChannel);

        var answer = await scene.PostAsync(new { content = "a" });

        Assert.Equal(200, answer.Status);
        Assert.Throws<NotPossibleException>(() => scene.Seat);
    }

    [Fact]
    public async Task Of_two_roles_the_one_that_allows_wins_and_a_persons_own_rule_wins_over_both()
    {
        await using var scene = await Scene.SetAsync();
        var muted = scene.Server.AddRole("Muted");
        var trusted = scene.Server.AddRole("Trusted");
        scene.Server.Join(scene.Ann, muted, trusted);

        scene.Checks.Deny(muted, Permissions.SendMessages).Allow(trusted, Permissions.SendMessages);
        var byRoles = scene.Checks.PermissionsOf(scene.Ann).HasFlag(Permissions.SendMessages);
        scene.Checks.Deny(scene.Ann.User, Permissions.SendMessages);
        var byPerson = scene.Checks.PermissionsOf(scene.Ann).HasFlag(Permissions.SendMessages);

        Assert.Equal((true, false), (byRoles, byPerson));
    }

    [Theory]
    [InlineData(Permissions.SendMessages)]
    [InlineData(Permissions.EmbedLinks)]
    public async Task A_bot_that_may_not_send_lacks_permissions(Permissions denied)
    {
        await using var scene = await Scene.SetAsync();
        scene.Checks.Deny(scene.Discord.World.App.Bot, denied);

        var answer = await scene.PostAsync(new { embeds = new[] { new { title = "t" } } });

        Assert.Equal((403, 50013), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Without_the_history_a_list_is_empty_and_a_message_refused()
    {
        await using var scene = await Scene.SetAsync();
        var message = await scene.PostAsync(new { content = "a" });
        scene.Checks.Deny(scene.Discord.World.App.Bot, Permissions.ReadMessageHistory);

        var list = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages");
        var one = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages/{message.Json!["id"]}");

        Assert.Empty(list.Json!.AsArray());
        Assert.Equal(50013, one.Code);
    }

    [Fact]
    public async Task An_administrator_may_everything_and_a_lack_of_sight_takes_all()
    {
        await using var scene = await Scene.SetAsync();
        var admins = scene.Server.AddRole("Admins", Permissions.Administrator);
        var boss = scene.Discord.AddUser("boss");
        scene.Server.Join(boss, admins);
        scene.Checks.Deny(scene.Server.Everyone, Permissions.ViewChannel);

        Assert.Equal(Permissions.All, scene.Checks.PermissionsOf(boss));
        Assert.Equal(Permissions.None, scene.Checks.PermissionsOf(scene.Ann));
    }

    [Fact]
    public async Task A_member_says_in_an_interaction_what_she_may_do_there()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "ping", description = "d" });
        using var socket = await scene.SocketAsync();
        scene.Checks.Deny(scene.Server.Everyone, Permissions.AttachFiles);

        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(interaction, new { type = 4, data = new { content = "pong" } });
        await asking;

        var permissions = (Permissions)ulong.Parse($"{interaction["member"]!["permissions"]}");
        Assert.True(permissions.HasFlag(Permissions.SendMessages));
        Assert.False(permissions.HasFlag(Permissions.AttachFiles));
        Assert.Equal("en-US", $"{interaction["guild_locale"]}");
        Assert.Equal(0, interaction["context"]!.GetValue<int>());
        Assert.Null(interaction["user"]);
    }

    [Theory]
    [InlineData("32")]
    [InlineData("0")]
    public async Task A_command_for_managers_is_not_offered_to_others(string needed)
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(
            new
            {
                name = "setup",
                description = "d",
                default_member_permissions = needed,
            }
        );

        await Assert.ThrowsAsync<NotPossibleException>(() => scene.Seat.Slash("/setup", Scene.Token));
    }
}
