using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Tests.Chat;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Digests;

public sealed partial class DigestMessageTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_digest_reads_well(string language)
    {
        await using var room = await OpenAsync();
        var book = await BookAsync(room);
        await book.WorkAsync();
        await book.MakeAsync();
        await book.MakeAsync(week: 3, hours: 5);

        var culture = CultureInfo.GetCultureInfo(language);
        var written = new List<string>();
        foreach (var post in await PostsAsync(room))
        {
            written.Add(room.Show(await PostAsync(room, post, culture)));
        }

        Snapshot.Matches($"Digests/digest.{language}.txt", string.Join('\n', written));
    }

    [Fact]
    public async Task A_quiet_week_says_so()
    {
        await using var room = await OpenAsync();
        var book = await BookAsync(room);
        await book.MakeAsync();

        var post = Assert.Single(await PostsAsync(room));
        var english = await PostAsync(room, post, English);
        var french = await PostAsync(room, post, French);

        Assert.EndsWith("nothing was decided.\nNothing waits for anybody either.", english.Embeds[0].Description);
        Assert.EndsWith("rien n’a été tranché.\nRien n’attend personne non plus.", french.Embeds[0].Description);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://claims.example.org/")]
    [InlineData(
        "https://a-very-long-name-of-a-newsroom.example.org/with/a/path/that/goes/on/and/on/and/on/for-no-good-reason/at-all/"
    )]
    public async Task Hundreds_of_things_keep_to_Discords_limits_and_ping_nobody(string? web)
    {
        await using var room = await OpenAsync(web);
        var book = await BookAsync(room);
        await book.ToilAsync(240);
        await book.MakeAsync();

        var card = await PostAsync(room, Assert.Single(await PostsAsync(room)), French);

        var text = card.Embeds[0].Description!;
        var lines = text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.InRange(text.Length, 1500, Embed.MostDescriptionChars);
        Assert.InRange(lines.Count, 10, 27);
        Assert.InRange(Link().Count(text), web is null ? 0 : 10, web is null ? 0 : 40);
        // What is left out is counted: of 240 claims, 60 verdicts and 60 follow-ups.
        Assert.Equal(
            [240, 60, 60, 180],
            Heading()
                .Matches(text)
                .Select(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))
                .Take(4)
        );
        Assert.Contains("de plus", text);
        Assert.Empty(card.Json["mentions"]!.AsArray());
        Assert.False(card.Json["mention_everyone"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Without_a_public_address_nothing_is_linked()
    {
        await using var room = await OpenAsync(web: null);
        var book = await BookAsync(room);
        await book.WorkAsync();
        await book.MakeAsync();

        var card = await PostAsync(room, Assert.Single(await PostsAsync(room)), English);

        Assert.Equal(0, Link().Count(card.Embeds[0].Description!));
    }

    [Fact]
    public async Task A_post_whose_digest_is_not_there_is_dropped()
    {
        await using var room = await OpenAsync();
        var team = await room.EnsureTeamAsync(room.Server);
        var post = new Post(team, PostKind.Digest, "digest 2020-01-06", "2020-01-06", PostPlace.Digest, null, default);

        Assert.Null(await Writer(room).WriteAsync(post, English, Stop));
    }

    private static async Task<Newsroom> OpenAsync(string? web = "https://claims.example.org/")
    {
        // Which server the web serves can be said only when there is one.
        var room = await Newsroom.OpenAsync();
        if (web is null)
        {
            return room;
        }

        var options = room.Get<Microsoft.Extensions.Options.IOptions<Host.Web.WebOptions>>().Value;
        (options.PublicAddress, options.Team) = (new Uri(web), $"discord:{room.Server.Id}");
        return room;
    }

    /// <summary>A team with a channel, and Mondays for its digest.</summary>
    private static async Task<DigestBook> BookAsync(Newsroom room)
    {
        await room.ChooseAsync(new TeamWish { DigestChannel = $"{room.Digest.Id}" });
        var book = new DigestBook(room.Databases, await room.EnsureTeamAsync(room.Server));
        await book.ScheduleAsync();
        return book;
    }

    private static async Task<List<Post>> PostsAsync(Newsroom room)
    {
        await using var db = room.Databases.Open(await room.EnsureTeamAsync(room.Server));
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    private static IPostWriter Writer(Newsroom room) =>
        room.Get<IEnumerable<IPostWriter>>().Single(writer => writer.Kind == PostKind.Digest);

    /// <summary>Puts it into the digest's channel, as the outbox does.</summary>
    private static async Task<Card> PostAsync(Newsroom room, Post post, CultureInfo culture)
    {
        var message = await Writer(room).WriteAsync(post, culture, Stop);
        var nonce = Nonce.Of($"{post.Id} {culture.Name}");
        var posted = await room.Get<MessageEndpoints>()
            .PostAsync(new Snowflake(room.Digest.Id), message!, nonce, null, Stop);
        return room.Ann.In(room.Digest).Messages.Single(card => $"{card.Message.Id}" == $"{posted.Id}");
    }

    [GeneratedRegex(@"\]\(<https://", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\*\*.*\((?<count>\d+)\)\*\*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Heading();
}
