using System.Threading.Channels;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using Microsoft.EntityFrameworkCore;
using Server = ClaimTracker.Discord.Simulator.State.Server;

namespace ClaimTracker.Host.Tests.Chat;

public sealed class GuildTeamsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_team_has_its_servers_name()
    {
        await using var newsroom = await OpenAsync();

        Assert.Equal("The Desk", (await TeamAsync(newsroom, newsroom.Server)).Name);
        Assert.Equal("Elsewhere", (await TeamAsync(newsroom, newsroom.Elsewhere)).Name);
    }

    [Fact]
    public async Task A_team_whose_server_removed_the_bot_is_away_until_it_is_invited_again()
    {
        await using var newsroom = await OpenAsync();

        newsroom.Server.RemoveBot();
        await newsroom.Get<Doorbell>().UntilAsync($"left {newsroom.Server.Id}");
        var gone = await TeamAsync(newsroom, newsroom.Server);
        newsroom.Server.InviteBot();
        await newsroom.Get<Doorbell>().UntilAsync($"entered {newsroom.Server.Id}");
        var back = await TeamAsync(newsroom, newsroom.Server);

        Assert.NotNull(gone.AwayAt);
        Assert.Null(back.AwayAt);
        Assert.Equal(gone.Id, back.Id);
        Assert.Equal("The Desk", back.Name);
        Assert.Null((await TeamAsync(newsroom, newsroom.Elsewhere)).AwayAt);
    }

    [Fact]
    public async Task A_team_whose_server_removed_the_bot_while_no_program_ran_is_away_from_the_next_start_on()
    {
        await using var newsroom = await OpenAsync();

        await newsroom.RestartAsync(newsroom.Server.RemoveBot);
        await newsroom.Get<Doorbell>().UntilAsync("listed 1");

        Assert.NotNull((await TeamAsync(newsroom, newsroom.Server)).AwayAt);
        Assert.Null((await TeamAsync(newsroom, newsroom.Elsewhere)).AwayAt);
    }

    [Fact]
    public async Task The_team_of_this_machine_is_never_sent_away_by_Discord()
    {
        await using var newsroom = await OpenAsync();
        var local = await newsroom.Databases.EnsureLocalTeamAsync(TimeProvider.System, Stop);

        await newsroom.RestartAsync();
        await newsroom.Get<Doorbell>().UntilAsync("listed 2");

        Assert.Contains(local, (await newsroom.Databases.ListPresentTeamsAsync(Stop)).Values);
    }

    [Fact]
    public async Task An_outage_of_Discord_sends_no_team_away()
    {
        await using var newsroom = await OpenAsync();

        newsroom.Server.BeginOutage();
        newsroom.Server.EndOutage();
        var rung = await newsroom.Get<Doorbell>().UntilAsync($"entered {newsroom.Server.Id}");

        Assert.Equal([$"entered {newsroom.Server.Id}"], rung);
        Assert.Null((await TeamAsync(newsroom, newsroom.Server)).AwayAt);
    }

    private static async Task<Newsroom> OpenAsync()
    {
        var newsroom = await Newsroom.OpenAsync(services => services.AddHandler<Knock>().AddHandler<Doorbell>());
        await newsroom.Get<Doorbell>().UntilAsync(3);
        await newsroom.Ann.In(newsroom.Checks).Slash("/knock", Stop);
        await newsroom.Dan.In(newsroom.Hall).Slash("/knock", Stop);
        return newsroom;
    }

    private static async Task<Team> TeamAsync(Newsroom newsroom, Server server)
    {
        var id = await newsroom.TeamOfAsync(server);
        await using var db = newsroom.Databases.Open(id);
        return await db.Set<Team>().AsNoTracking().SingleAsync(team => team.Id == id, Stop);
    }

    /// <summary>Told after the team was told, since it is registered later.</summary>
    private sealed class Doorbell : IGuildHandler
    {
        private readonly Channel<string> rings = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public async Task<IReadOnlyList<string>> UntilAsync(string last)
        {
            List<string> heard = [];
            while (heard.Count == 0 || heard[^1] != last)
            {
                heard.Add(await rings.Reader.ReadAsync(Stop));
            }

            return heard;
        }

        public async Task UntilAsync(int count)
        {
            for (var heard = 0; heard < count; heard++)
            {
                _ = await rings.Reader.ReadAsync(Stop);
            }
        }

        public Task ListedAsync(IReadOnlySet<Snowflake> guilds, CancellationToken cancellationToken) =>
            rings.Writer.WriteAsync($"listed {guilds.Count}", cancellationToken).AsTask();

        public Task EnteredAsync(Guild guild, CancellationToken cancellationToken) =>
            rings.Writer.WriteAsync($"entered {guild.Id}", cancellationToken).AsTask();

        public Task LeftAsync(Snowflake guild, CancellationToken cancellationToken) =>
            rings.Writer.WriteAsync($"left {guild}", cancellationToken).AsTask();
    }

    private sealed class Knock(ChatDoor door) : ISlashHandler
    {
        public SlashPlace Place { get; } = new SlashPlace.Alone(SlashCommand.Create("knock", "Makes the team"));

        public async Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            (await door.EnterAsync(interaction.From, cancellationToken)).Is(out _, out var refusal)
                ? Answers.Private("Come in.")
                : Answers.Refused(refusal, interaction.From);
    }
}
