using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Tests.Chat;

namespace ClaimTracker.Host.Tests.Teams;

public sealed class SetupHintTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_success_in_a_server_gets_one_private_hint_and_no_later_one_does()
    {
        await using var newsroom = await OpenAsync();

        var first = await newsroom.Cleo.In(newsroom.Checks).Slash("/do", new { how = "openly" }, Stop);
        var hint = await newsroom.Cleo.In(newsroom.Checks).Sees(IsHint, Stop);
        var second = await newsroom.Cleo.In(newsroom.Checks).Slash("/do", new { how = "openly" }, Stop);
        await newsroom.RestartAsync();
        await newsroom.Ben.In(newsroom.Checks).Slash("/do", new { how = "openly" }, Stop);
        await EverythingAnsweredAsync(newsroom);

        Assert.False(first.IsPrivate);
        Assert.True(hint.IsPrivate);
        Assert.Equal(hint.Text, Assert.Single(first.Followups).Text);
        Assert.Empty(second.Followups);
        Assert.DoesNotContain(newsroom.Ben.In(newsroom.Checks).Messages, IsHint);
        Assert.Equal(
            "ClaimTracker works as it is. Somebody who manages this server can run </setup> to choose channels, the time zone, the language, and who reviews.",
            newsroom.Show(hint).Split('\n')[1]
        );
    }

    [Fact]
    public async Task Each_server_gets_its_own_in_the_persons_language()
    {
        await using var newsroom = await OpenAsync();

        await newsroom.Dan.In(newsroom.Hall).Slash("/do", new { how = "openly" }, Stop);
        await newsroom.Dan.In(newsroom.Hall).Sees(IsHint, Stop);
        await newsroom.Ben.In(newsroom.Checks).Slash("/do", new { how = "slowly" }, Stop);
        var hint = await newsroom.Ben.In(newsroom.Checks).Sees(IsHint, Stop);

        Assert.StartsWith("ClaimTracker fonctionne tel quel.", hint.Text);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("broken")]
    public async Task What_did_not_succeed_gets_none_and_leaves_it_for_the_next(string how)
    {
        await using var newsroom = await OpenAsync();
        var seat = newsroom.Cleo.In(newsroom.Checks);

        var failed = await seat.Slash("/do", new { how }, Stop);
        var done = await seat.Slash("/do", new { how = "openly" }, Stop);
        await seat.Sees(IsHint, Stop);

        Assert.Empty(failed.Followups);
        Assert.Single(done.Followups);
    }

    [Fact]
    public async Task A_team_that_was_set_up_gets_none_and_neither_does_who_looks_at_the_settings()
    {
        await using var newsroom = await OpenAsync();
        var ann = newsroom.Ann.In(newsroom.Checks);

        var looked = await ann.Slash("/setup", Stop);
        await ann.Slash("/setup", new { language = "en" }, Stop);
        var done = await newsroom.Cleo.In(newsroom.Checks).Slash("/do", new { how = "openly" }, Stop);
        await EverythingAnsweredAsync(newsroom);

        Assert.Empty(looked.Followups);
        Assert.Empty(done.Followups);
    }

    private static Task<Newsroom> OpenAsync() => Newsroom.OpenAsync(services => services.AddHandler<Doing>());

    // The program lets what was begun finish before it ends.
    private static Task EverythingAnsweredAsync(Newsroom newsroom) => newsroom.RestartAsync();

    private static bool IsHint(Card card) => card.Text.Contains("/setup:", StringComparison.Ordinal);

    private sealed class Doing(ChatDoor door) : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Alone(
                SlashCommand.Create(
                    "do",
                    "Does something",
                    [CommandOption.Text("how", "How it goes", isRequired: true)]
                )
            );

        public async Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        )
        {
            if (interaction.Options.Text("how") == "slowly")
            {
                await conversation.ShowProgressAsync(
                    OutgoingMessage.Create("soon", isPrivate: true),
                    cancellationToken
                );
            }

            return interaction.Options.Text("how") switch
            {
                "broken" => throw new InvalidOperationException("It broke."),
                "refused" => Answers.Refused(
                    Core.Teams.Rights.Refuse(
                        (await door.EnterAsync(interaction.From, cancellationToken)).Is(out var visit, out _)
                            ? visit.Member with
                            {
                                Rank = Core.Teams.Rank.Member,
                            }
                            : throw new InvalidOperationException("The door is closed."),
                        Core.Teams.Deed.SetUp
                    )!,
                    visit
                ),
                _ => new Reply.Show(OutgoingMessage.Create("done")),
            };
        }
    }
}
