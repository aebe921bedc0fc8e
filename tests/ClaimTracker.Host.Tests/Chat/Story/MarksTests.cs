using ClaimTracker.Discord;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Simulator;
using NodaTime;

namespace ClaimTracker.Host.Tests.Chat.Story;

public sealed class MarksTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ids_are_names()
    {
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        var server = discord.AddServer("The Desk");
        var (checks, editors, ann) = (
            server.AddTextChannel("checks"),
            server.AddRole("Editors"),
            discord.AddUser("ann")
        );
        var marks = new Marks(discord.World, Now, isFrench: false);

        var shown = marks.Inline(
            $"{Markup.User(new Snowflake(ann.Id))} of {Markup.Role(new Snowflake(editors.Id))} in {Markup.Channel(new Snowflake(checks.Id))}: {Markup.Command("claim show", new Snowflake(1))}"
        );

        Assert.Equal("@Ann of @Editors in #checks: `/claim show`", shown);
    }

    [Theory]
    [InlineData("d", "11/24/2026", "24/11/2026")]
    [InlineData("D", "November 24, 2026", "24 novembre 2026")]
    [InlineData("f", "November 24, 2026 at 10:03 AM", "24 novembre 2026 à 10:03")]
    [InlineData("F", "Tuesday, November 24, 2026 at 10:03 AM", "mardi 24 novembre 2026 à 10:03")]
    [InlineData("t", "10:03 AM", "10:03")]
    [InlineData("R", "2 minutes ago", "il y a 2 minutes")]
    public void A_time_is_written_as_the_reader_sees_it(string style, string english, string french)
    {
        var at = Now - Duration.FromMinutes(2);

        Assert.Equal(english, SpokenTime.Of(at, style, Now, isFrench: false));
        Assert.Equal(french, SpokenTime.Of(at, style, Now, isFrench: true));
    }

    [Theory]
    [InlineData(1, "in 1 day", "dans 1 jour")]
    [InlineData(90, "in 3 months", "dans 3 mois")]
    [InlineData(-400, "1 year ago", "il y a 1 an")]
    public void Far_times_are_counted_in_larger_units(int days, string english, string french)
    {
        var at = Now + Duration.FromDays(days);

        Assert.Equal(english, SpokenTime.Of(at, "R", Now, isFrench: false));
        Assert.Equal(french, SpokenTime.Of(at, "R", Now, isFrench: true));
    }

    [Fact]
    public async Task What_somebody_typed_stays_text_in_Markdown_too()
    {
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        var marks = new Marks(discord.World, Now, isFrench: false);

        Assert.Equal(
            @"\- \*so\* (1): \<b>, http\://a.example",
            marks.Inline(Markup.Plain("- *so* (1): <b>, http://a.example"))
        );
    }

    [Fact]
    public async Task Each_kind_of_line_is_a_block_and_lines_of_a_block_stay_lines()
    {
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        var marks = new Marks(discord.World, Now, isFrench: false);

        var blocks = marks.Blocks(
            "# Title\none\ntwo\n\nthree\n- a\n- b\n> quoted\n> too\n-# small [page](<https://a.example/b>)"
        );

        Assert.Equal(
            [
                "**Title**",
                "one\\\ntwo",
                "three",
                "- a\n- b",
                "> quoted\\\n> too",
                "<sub>small [page](https://a.example/b)</sub>",
            ],
            blocks
        );
    }
}
