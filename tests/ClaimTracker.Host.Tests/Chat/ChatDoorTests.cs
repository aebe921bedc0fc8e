using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Chat;

public sealed class ChatDoorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_in_is_known_with_team_rank_and_languages()
    {
        await using var newsroom = await Newsroom.OpenAsync(WithWhoAmI);

        var ann = await newsroom.Ann.In(newsroom.Checks).Slash("/whoami", Stop);
        var ben = await newsroom.Ben.In(newsroom.Checks).Slash("/whoami", Stop);
        var dan = await newsroom.Dan.In(newsroom.Hall).Slash("/whoami", Stop);

        var team = await newsroom.TeamOfAsync(newsroom.Server);
        Assert.Equal($"Ann discord:{newsroom.Ann.Id} Manager in {team}, en/en", ann.Text);
        Assert.Equal($"Ben discord:{newsroom.Ben.Id} Editor in {team}, fr/en", ben.Text);
        Assert.DoesNotContain($" in {team},", dan.Text);
        Assert.Contains(" Manager in ", dan.Text);
    }

    private static void WithWhoAmI(IServiceCollection services) => services.AddHandler<WhoAmI>();

    private sealed class WhoAmI(ChatDoor door) : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Alone(SlashCommand.Create("whoami", "Says who you are to ClaimTracker"));

        public async Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            (await door.EnterAsync(interaction.From, cancellationToken)).Is(out var visit, out var refusal)
                ? Answers.Private(Describe(visit))
                : Answers.Refused(refusal, interaction.From);

        private static string Describe(Visit visit) =>
            $"{visit.Member.Actor.Name} {visit.Member.Actor.Key} {visit.Member.Rank} in {visit.Member.Team}, {visit.Private}/{visit.Public}";
    }
}
