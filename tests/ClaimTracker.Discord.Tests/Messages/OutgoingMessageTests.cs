using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Tests.Messages;

public sealed class OutgoingMessageTests
{
    public static TheoryData<string, Func<object>> Refused =>
        new()
        {
            { "content", () => OutgoingMessage.Create(new string('a', 2001)) },
            { "is needed", () => OutgoingMessage.Create("  ") },
            { "embeds: 0 to 10", () => OutgoingMessage.Create(embeds: [.. Enumerable.Repeat(Embed.Create("a"), 11)]) },
            {
                "6,000 characters",
                () =>
                    OutgoingMessage.Create(
                        embeds: [.. Enumerable.Repeat(Embed.Create(description: new string('a', 3001)), 2)]
                    )
            },
            { "rows: 0 to 5", () => OutgoingMessage.Create(rows: [.. Enumerable.Range(0, 6).Select(Row)]) },
            { "'v1:press:0' is there twice", () => OutgoingMessage.Create(rows: [Row(0), Row(0)]) },
            {
                "files: 0 to 10",
                () => OutgoingMessage.Create(files: [.. Enumerable.Range(0, 11).Select(i => Named($"{i}.csv"))])
            },
            {
                "26,214,400 bytes",
                () =>
                    OutgoingMessage.Create(
                        files:
                        [
                            .. Enumerable
                                .Range(0, 3)
                                .Select(i => OutgoingFile.Create($"{i}.csv", new byte[10 * 1024 * 1024])),
                        ]
                    )
            },
            { "1 to 40", () => OutgoingMessage.Layout([]) },
            {
                "1 to 40",
                () => OutgoingMessage.Layout([Container.Create(1, [.. Enumerable.Repeat(TextDisplay.Create("a"), 40)])])
            },
            {
                "4,000 characters",
                () => OutgoingMessage.Layout([.. Enumerable.Repeat(TextDisplay.Create(new string('a', 2001)), 2)])
            },
            { "'a.csv' is there twice", () => OutgoingMessage.Create("a", files: [Small, Small]) },
            { "needs a file of this message", () => OutgoingMessage.Create(embeds: [Showing("chart.png")]) },
            { "needs a plain name", () => Named("my chart.png").ToAddress() },
            { "of the kinds", () => OutgoingMessage.Create(embeds: [Showing("a.csv")], files: [Small]) },
            { "a component that shows it", () => OutgoingMessage.Layout([TextDisplay.Create("a")], [Small]) },
            { "title", () => Embed.Create(new string('a', 257)) },
            { "description", () => Embed.Create(description: new string('a', 4097)) },
            { "at least one part", () => Embed.Create() },
            { "http or https", () => Embed.Create("a", address: new Uri("ftp://example.org")) },
            { "colour", () => Embed.Create("a", colour: 0x1000000) },
            { "fields: 0 to 25", () => Embed.Create(fields: [.. Enumerable.Repeat(EmbedField.Create("a", "b"), 26)]) },
            { "name needs 1 to 256", () => EmbedField.Create(new string('a', 257), "b") },
            { "value needs 1 to 1,024", () => EmbedField.Create("a", " ") },
            { "text needs 1 to 2,048", () => EmbedFooter.Create(new string('a', 2049)) },
            { "slashes", () => OutgoingFile.Create("../a.csv", default) },
            {
                "users: 0 to 100",
                () => AllowedMentions.Of([.. Enumerable.Range(1, 101).Select(id => new Snowflake((ulong)id))])
            },
        };

    private static OutgoingFile Small => OutgoingFile.Create("a.csv", new byte[1]);

    private static OutgoingFile Named(string name) => OutgoingFile.Create(name, new byte[1]);

    private static Embed Showing(string file) => Embed.Create("a", image: new Uri($"attachment://{file}"));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_would_refuse_cannot_be_made(string problem, Func<object> make) =>
        Assert.Contains(problem, Assert.Throws<DiscordLimitException>(make).Message);

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var refused = Assert.Throws<DiscordLimitException>(() => Embed.Create("", new string('a', 4097), colour: -1));

        Assert.Equal(3, refused.Problems.Count);
    }

    [Fact]
    public void A_shown_file_keeps_the_letters_of_its_name()
    {
        var chart = Named("Chart-2.PNG");

        Assert.Contains(
            "attachment://Chart-2.PNG",
            Written.New(OutgoingMessage.Create(embeds: [Embed.Create("a", image: chart.ToAddress())], files: [chart]))
        );
        Assert.NotNull(OutgoingMessage.Layout([FileDisplay.Create(MediaAddress.Of(chart.ToAddress()))], [chart]));
    }

    [Fact]
    public void A_web_address_goes_out_as_it_was_checked() =>
        Assert.Contains(
            "https://example.org/a%20b",
            Written.New(
                OutgoingMessage.Create(embeds: [Embed.Create("a", address: new Uri("https://example.org/a b"))])
            )
        );

    [Fact]
    public void A_message_pings_nobody_unless_told()
    {
        var message = OutgoingMessage.Create("@everyone <@17>");

        Assert.Equal(AllowedMentions.None, message.Mentions);
        Assert.Contains(
            """
            "allowed_mentions":{"parse":[],"users":[],"roles":[]}
            """.Trim(),
            Written.New(message)
        );
    }

    [Fact]
    public void Links_are_not_unfolded_but_embeds_are_shown()
    {
        Assert.Contains("\"flags\":4", Written.New(OutgoingMessage.Create("https://example.org")));
        Assert.DoesNotContain("flags", Written.New(OutgoingMessage.Create("text", [Embed.Create("title")])));
    }

    [Fact]
    public void A_replacement_leaves_nothing_of_the_earlier_message() =>
        Assert.Equal(
            """{"content":"done","embeds":[],"components":[],"attachments":[],"flags":4,"allowed_mentions":{"parse":[],"users":[],"roles":[]}}""",
            Written.Replacement(OutgoingMessage.Create("done", isPrivate: true))
        );

    [Fact]
    public void A_replacement_made_of_components_takes_text_and_embeds_away() =>
        Assert.StartsWith(
            """{"content":null,"embeds":null,"components":[{"type":10,"content":"done"}],"attachments":[],"flags":32768,""",
            Written.Replacement(OutgoingMessage.Layout([TextDisplay.Create("done")]))
        );

    [Fact]
    public void Private_and_public_are_one_message_apart() =>
        Assert.Equal(
            OutgoingMessage.Create("a", isPrivate: true).Flags,
            OutgoingMessage.Create("a").ToPrivate().ToPublic().ToPrivate().Flags
        );

    private static ActionRow Row(int number) =>
        ActionRow.Of(Button.Primary("Press", CustomId.Create("press", $"{number}")));
}
