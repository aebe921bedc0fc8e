using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Help;
using ClaimTracker.Host.Tests.Chat;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Help;

public sealed partial class HelpTests
{
    /// <summary>With the program's own, just below what Discord takes.</summary>
    private const int Samples = 85;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_reads_well_for_every_rank_in_both_languages()
    {
        await using var newsroom = await Newsroom.OpenAsync(WithSamples);
        await ChooseRolesAsync(newsroom);
        var text = new StringBuilder();

        await WriteAsync("a member", newsroom.Cleo);
        newsroom.Server.Join(newsroom.Cleo, newsroom.Reviewers);
        await WriteAsync("a reviewer", newsroom.Cleo);
        newsroom.Server.Join(newsroom.Ben, newsroom.Editors);
        await WriteAsync("an editor who reads French", newsroom.Ben);
        await newsroom.Ann.In(newsroom.Checks).Slash("/setup", SecondPerson(needed: false), Stop);
        await WriteAsync("who manages the server, where one person is enough", newsroom.Ann);
        newsroom.Server.Join(newsroom.Ben, [.. newsroom.Server.Roles.Where(role => role.Name == "Managers")]);
        await WriteAsync("who manages the server and reads French", newsroom.Ben);

        Snapshot.Matches("Help/help.txt", text.ToString());

        async Task WriteAsync(string who, Person person)
        {
            var answer = await person.In(newsroom.Checks).Slash("/help", Stop);
            text.Append($"== {who}\n{newsroom.Show(answer)}\n");
        }
    }

    [Fact]
    public async Task Its_commands_can_be_clicked_and_every_one_that_Discord_offers_to_the_person_is_there()
    {
        await using var newsroom = await Newsroom.OpenAsync(WithSamples);

        var answer = await newsroom.Ann.In(newsroom.Checks).Slash("/help", Stop);

        var shown = string.Join('\n', answer.Embeds.Select(embed => embed.Description));
        Assert.All(
            newsroom.Get<CommandGuide>().Entries.Where(entry => entry.Type == CommandType.Slash),
            entry =>
                Assert.Contains($"</{entry.Path}:{newsroom.Get<CommandIds>().Find(entry.Path.Split(' ')[0])}>", shown)
        );
        Assert.Contains("**Keep this**", shown);
        Assert.Contains("**Look up**", shown);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task The_ids_are_known_again_after_a_restart_that_wrote_nothing()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var before = newsroom.Get<CommandIds>().Find("help");

        await newsroom.RestartAsync();

        Assert.NotNull(before);
        Assert.Equal(before, newsroom.Get<CommandIds>().Find("help"));
        Assert.Null(newsroom.Get<CommandIds>().Find("no-such-command"));
    }

    [Fact]
    public async Task It_leads_to_the_web_only_where_the_web_is_this_teams()
    {
        await using var newsroom = await Newsroom.OpenAsync(("Web:PublicAddress", "https://claims.example.org/desk/"));

        // The web serves the local team, and its claims are no business of a server's.
        var others = await newsroom.Ann.In(newsroom.Checks).Slash("/help", Stop);
        var ours = await WithTheWebAsync(newsroom);

        Assert.Empty(others.Buttons);
        var link = Assert.IsType<Button>(Assert.Single(ours.Components.OfType<ActionRow>().Single().Components));
        Assert.Equal("https://claims.example.org/desk/", link.Url?.AbsoluteUri);
    }

    [Fact]
    public async Task A_hundred_long_commands_still_fit_and_none_is_passed_over_in_silence()
    {
        await using var newsroom = await Newsroom.OpenAsync(services =>
        {
            foreach (var number in Enumerable.Range(0, Samples))
            {
                services.AddSingleton<ISlashHandler>(new Sample($"a-command-with-a-long-name-{number:00}"));
            }
        });

        var answer = await newsroom.Ann.In(newsroom.Checks).Slash("/help", Stop);

        await using var plain = await Newsroom.OpenAsync();
        var own = await plain.Ann.In(plain.Checks).Slash("/help", Stop);

        // Each is named or counted.
        var left = More()
            .Matches(Shown(answer))
            .Sum(more => int.Parse(more.Groups["count"].Value, CultureInfo.InvariantCulture));
        Assert.NotEqual(0, left);
        Assert.InRange(Named(answer), 20, Samples + Named(own) - 1);
        Assert.Equal(Samples + Named(own), Named(answer) + left);
    }

    private static string Shown(Answer answer) =>
        string.Join('\n', answer.Embeds.Skip(1).Select(embed => embed.Description));

    /// <summary>How many commands and menu entries there are to click on or to read.</summary>
    private static int Named(Answer answer) => CommandName().Count(Shown(answer));

    [GeneratedRegex(@"</[^>]+>|: \*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"…and (?<count>\d+) more", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex More();

    private static async Task<OutgoingMessage> WithTheWebAsync(Newsroom newsroom)
    {
        var team = await newsroom.TeamOfAsync(newsroom.Server);
        var options = Options.Create(
            new WebOptions
            {
                PublicAddress = new Uri("https://claims.example.org/desk/"),
                Team = $"discord:{newsroom.Server.Id}",
            }
        );
        var web = new WebLinks(options, new ServedTeam(newsroom.Databases, options, TimeProvider.System));
        var visit = new Visit(
            new TeamMember(team, new Actor("discord:1", "Ann"), Rank.Manager),
            new TeamSettings(team),
            ChatLanguage.English,
            ChatLanguage.English,
            new ClaimTracker.Discord.Snowflake(newsroom.Server.Id)
        );
        var board = (await web.ForAsync(team, Stop)).Board;
        return new HelpCard(newsroom.Get<CommandGuide>(), visit, newsroom.Get<CommandLinks>(), board).Show();
    }

    private static void WithSamples(IServiceCollection services) =>
        services
            .AddSingleton<ISlashHandler>(new Sample("look"))
            .AddSingleton<ISlashHandler>(new RestrictedSample("judge", Deed.Review))
            .AddSingleton<ISlashHandler>(new RestrictedSample("agree", Deed.SignOff))
            .AddSingleton<IMessageMenuHandler, SampleOfMessages>()
            .AddSingleton<IUserMenuHandler, SampleOfPeople>();

    private static async Task ChooseRolesAsync(Newsroom newsroom) =>
        await newsroom
            .Ann.In(newsroom.Checks)
            .Slash(
                "/setup",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["reviewer-role"] = newsroom.Reviewers,
                    ["editor-role"] = newsroom.Editors,
                },
                Stop
            );

    private static Dictionary<string, object> SecondPerson(bool needed) =>
        new(StringComparer.Ordinal) { ["second-person"] = needed };

    private class Sample(string name) : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Alone(SlashCommand.Create(name, $"Does what '{name}' says, for *everybody* who asks"));

        public Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }

    private sealed class RestrictedSample(string name, Deed deed) : Sample(name), IRestrictedHandler
    {
        public Deed Deed => deed;
    }

    private sealed class SampleOfMessages : IMessageMenuHandler, IRestrictedHandler
    {
        public MessageCommand Definition { get; } = MessageCommand.Create("Keep this");

        public Deed Deed => Deed.Cite;

        public Task<Reply> HandleAsync(
            MessageMenuInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }

    private sealed class SampleOfPeople : IUserMenuHandler
    {
        public UserCommand Definition { get; } = UserCommand.Create("Look up");

        public Task<Reply> HandleAsync(
            UserMenuInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }
}
