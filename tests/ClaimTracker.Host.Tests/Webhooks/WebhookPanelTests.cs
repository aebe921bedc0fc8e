using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Webhooks;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Tests.Chat;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Webhooks;

/// <summary>The panel that <c>/setup</c> opens, used as a person would.</summary>
public sealed partial class WebhookPanelTests
{
    private static readonly Labels English = new(
        "Add",
        "Send a ping",
        "Pause",
        "Back",
        "Choose a webhook to see what it was told",
        "Remove"
    );

    private static readonly Labels French = new(
        "Ajouter",
        "Envoyer un ping",
        "Mettre en pause",
        "Retour",
        "Choisissez un webhook pour voir ses envois",
        "Retirer"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_webhook_is_added_tried_paused_resumed_and_removed_in_words_that_read_well(string language)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var room = await OpenAsync(receiver);
        var person = language == "fr" ? room.Ben : room.Ann;
        var words = language == "fr" ? French : English;
        room.Server.Join(room.Ben, room.Server.AddRole("Chiefs", Permissions.ManageGuild));
        var story = new StringBuilder();
        Answer See(string what, Answer answer)
        {
            story.Append($"== {what}\n{room.Show(answer)}\n");
            return answer;
        }

        var setup = await person.In(room.Checks).Slash("/setup", Stop);
        var panel = See("None yet", await setup.Click("Webhooks", Stop)).Card;
        var form = See("The form", await panel.Click(words.Add, Stop));
        See("Added", await SendAsync(form, receiver, "/in"));
        See("A ping", await panel.Click(words.Ping, Stop));
        receiver.Answer = Receiver.Status(500);
        See("A ping that fails", await panel.Click(words.Ping, Stop));
        See("Paused", await panel.Click(words.Pause, Stop));
        See("All", await panel.Click(words.Back, Stop));
        See("Picked", await panel.Select(words.Pick, ["H-1"], Stop));
        See("Remove?", await panel.Click(words.Remove, Stop));
        See("Removed", await panel.Click(words.Remove, Stop));
        See("A private address", await SendAsync(await panel.Click(words.Add, Stop), "https://10.0.0.1/"));

        Assert.Equal(2, receiver.All.Count);
        Snapshot.Matches($"Webhooks/panel.{language}.txt", Changing().Replace(story.ToString(), "…"));
    }

    [Fact]
    public async Task Who_does_not_manage_the_server_is_refused_whatever_they_press()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var room = await OpenAsync(receiver);
        var setup = await room.Ann.In(room.Checks).Slash("/setup", Stop);
        var form = await (await setup.Click("Webhooks", Stop)).Click("Add", Stop);
        var team = await room.TeamOfAsync(room.Server);

        // She comes back without her role.
        room.Server.Leave(room.Ann);
        room.Server.Join(room.Ann);
        var refused = await SendAsync(form, receiver, "/in");

        Assert.Contains("manage", refused.Text, StringComparison.Ordinal);
        await using var db = room.Databases.Open(team);
        Assert.Empty(await db.ListWebhooksAsync(Stop));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_team_is_told_that_a_webhook_was_paused_unless_somebody_has_resumed_it(string language)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var room = await OpenAsync(receiver);
        var post = await PauseAsync(room, receiver);
        var writer = room.Get<IEnumerable<IPostWriter>>().Single(one => one.Kind == post.Kind);

        var message = await writer.WriteAsync(post, ChatLanguage.Of(language), Stop);
        Snapshot.Matches($"Webhooks/paused.{language}.txt", $"{Changing().Replace(message!.Content!, "…")}\n");

        await room.Get<WebhookWork>().ResumeAsync(await ManagerAsync(room), new WebhookNumber(1), Stop);
        Assert.Null(await writer.WriteAsync(post, ChatLanguage.Of(language), Stop));
    }

    private static Task<Newsroom> OpenAsync(Receiver receiver) =>
        Newsroom.OpenAsync(
            ("Webhooks:OwnNetwork", receiver.At("/", DecidingDesk.Host).AbsoluteUri),
            ("Webhooks:Every", "00:10:00")
        );

    private static Task<Answer> SendAsync(Answer form, Receiver receiver, string path) =>
        SendAsync(form, receiver.At(path, DecidingDesk.Host).AbsoluteUri);

    private static Task<Answer> SendAsync(Answer form, string address) => form.Modal.Submit(new { address }, Stop);

    private static async Task<TeamMember> ManagerAsync(Newsroom room) =>
        new(await room.EnsureTeamAsync(room.Server), new("test:ann", "Ann"), Rank.Manager);

    private static async Task<Post> PauseAsync(Newsroom room, Receiver receiver)
    {
        var by = await ManagerAsync(room);
        var address = receiver.At("/in", DecidingDesk.Host).AbsoluteUri;
        Assert.True((await room.Get<WebhookWork>().AddAsync(by, address, Stop)).Is(out var hook, out _));
        receiver.Answer = Receiver.Status(410);
        await using var db = room.Databases.Open(by.Team);
        db.Add(new WebhookDelivery(hook, "a key", WebhookEvents.ClaimPublished, "{}", hook.CreatedAt));
        await db.SaveChangesAsync(Stop);
        await room.Get<IEnumerable<ISweep>>().Single(sweep => sweep.Name == "webhooks").SweepAsync(Stop);
        return await db.Set<Post>().SingleAsync(post => post.Kind == PostKind.WebhookPaused, Stop);
    }

    [GeneratedRegex(
        "whsec_[A-Za-z0-9+/=]+|<t:[0-9]+(:.)?>|(?<=</setup:)[0-9]+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Changing();

    private sealed record Labels(string Add, string Ping, string Pause, string Back, string Pick, string Remove);
}
