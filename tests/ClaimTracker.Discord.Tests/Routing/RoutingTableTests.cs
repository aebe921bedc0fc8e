using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Routing;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Routing;

public sealed class RoutingTableTests
{
    private static readonly Handle Nothing = (_, _, _) => throw new NotSupportedException();

    [Fact]
    public void Two_handlers_for_one_command_are_refused() =>
        Assert.Contains(
            "'claim'",
            Assert
                .Throws<InvalidOperationException>(() => Table(new TestSlash(Nothing), new TestSlash(Nothing)))
                .Message
        );

    [Fact]
    public void Commands_that_share_their_first_word_become_one()
    {
        var claim = new Family("claim", "Claims");
        var evidence = new SlashGroup("evidence", "Evidence");

        var commands = CommandAssembly.Gather(
            [
                new SlashPlace.Part(claim, Subcommand.Create("show", "Shows a claim")),
                new SlashPlace.Alone(SlashCommand.Create("help", "Helps")),
                new SlashPlace.Part(claim, Subcommand.Create("add", "Adds evidence"), evidence),
                new SlashPlace.Part(claim, Subcommand.Create("list", "Lists claims")),
            ],
            [MessageCommand.Create("Track claims")],
            []
        );

        Assert.Equal(["help", "claim", "Track claims"], commands.Select(command => command.Name.Text));
        var family = Assert.IsType<CommandFamily>(commands[1]);
        Assert.Equal(["show", "list"], family.Parts.Select(part => part.Name.Text));
        Assert.Equal(["add"], Assert.Single(family.Groups).Parts.Select(part => part.Name.Text));
    }

    [Fact]
    public void A_first_word_with_two_descriptions_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            CommandAssembly.Gather(
                [
                    new SlashPlace.Part(new Family("claim", "Claims"), Subcommand.Create("show", "Shows")),
                    new SlashPlace.Part(new Family("claim", "Other"), Subcommand.Create("list", "Lists")),
                ],
                [],
                []
            )
        );

    [Fact]
    public void Interactions_are_remembered_for_twenty_minutes_and_no_longer()
    {
        var time = new FakeTimeProvider();
        var seen = new SeenInteractions(time);
        for (var minute = 0; minute < 60; minute++)
        {
            Assert.True(seen.TryBegin(new Snowflake((ulong)minute)));
            Assert.False(seen.TryBegin(new Snowflake((ulong)minute)));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(seen.Count, 20, 21);
    }

    private static RoutingTable Table(params ISlashHandler[] handlers) => new(handlers, [], [], [], []);
}
