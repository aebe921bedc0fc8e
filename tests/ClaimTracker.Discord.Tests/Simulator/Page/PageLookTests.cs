using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.Page;
using ClaimTracker.Discord.Tests.Bot;
using Microsoft.Playwright;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

/// <summary>How things look on the page, in a real browser.</summary>
[Slow]
public sealed class PageLookTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    public static TheoryData<int, ColorScheme> Screens =>
        new()
        {
            { 360, ColorScheme.Light },
            { 360, ColorScheme.Dark },
            { 1280, ColorScheme.Light },
            { 1280, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_page_fits_the_screen(int width, ColorScheme scheme)
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Ben.In(desk.Checks)
            .Say("**Mali** controls its airspace, says <@&1> in https://example.org/" + new string('x', 300));
        await desk.Seat.Slash("/claim show", new { claim = "C-3" }, TestContext.Current.CancellationToken);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann, width, scheme);
        await ann.SeesAsync("used /claim show");

        Assert.False(await ann.ScrollsSidewaysAsync(), $"The page scrolls sideways at {width} px.");
        await ann.PictureAsync($"{width}-{scheme}");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task On_a_phone_the_channels_open_and_close()
    {
        await using var host = await PageHost.StartAsync();
        await using var ann = await PageWindow.OpenAsync(chromium, host.Discord, host.Sample.Editor, 360);

        await Assertions.Expect(ann.Button("digest")).ToBeHiddenAsync();
        await ann.Button("Servers and channels").ClickAsync();
        await ann.PictureAsync("phone-channels");
        await ann.Button("digest").ClickAsync();

        await Assertions
            .Expect(ann.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("#digest");
        await Assertions.Expect(ann.Button("digest")).ToBeHiddenAsync();
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task What_people_write_is_text_and_discords_markdown_only()
    {
        await using var host = await PageHost.StartAsync();
        var (ann, checks) = (host.Sample.Editor, host.Sample.Checks);
        await using var window = await PageWindow.OpenAsync(chromium, host.Discord, ann);
        host.Sample.Member.In(checks)
            .Say(
                "<img src=x onerror=alert(1)> **bold *both*** __u__ `<b>` [map](https://example.org/a_b) javascript:alert(1) snake_case_name"
            );
        host.Sample.Member.In(checks)
            .Say(
                $"# Title\n> quoted\n- one\n- two\n||secret|| <@{ann.Id}> <#{checks.Id}> <t:1803900000:D>\n```\n**code**\n```"
            );

        var first = window.Message("<img src=x onerror=alert(1)>");
        await Assertions.Expect(first.Locator("strong > em")).ToHaveTextAsync("both");
        await Assertions.Expect(first.Locator("code")).ToHaveTextAsync("<b>");
        await Assertions.Expect(first.Locator("a")).ToHaveAttributeAsync("href", "https://example.org/a_b");
        await Assertions.Expect(first).ToContainTextAsync("javascript:alert(1) snake_case_name");
        await Assertions.Expect(first.Locator("img")).ToHaveCountAsync(0);
        var second = window.Message("Title");
        await Assertions.Expect(second.Locator("blockquote")).ToHaveTextAsync("quoted");
        await Assertions.Expect(second.Locator("ul > li")).ToHaveTextAsync(["one", "two"]);
        await Assertions.Expect(second.Locator(".mention")).ToHaveTextAsync(["@Ann", "#checks"]);
        await Assertions.Expect(second.Locator("time").Last).ToHaveTextAsync("March 1, 2027");
        await Assertions.Expect(second.Locator("pre")).ToHaveTextAsync("**code**");
        await second.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Spoiler" }).ClickAsync();
        await Assertions.Expect(second.GetByText("secret")).ToBeVisibleAsync();
        window.ExpectQuiet();
    }

    [Fact]
    public async Task Thinking_and_typing_are_shown_until_the_answer_comes()
    {
        await using var host = await PageHost.StartAsync();
        using var bot = new RawRest(host.Discord);
        using var socket = await RawSocket.ReadyAsync(host.Discord);
        await bot.RegisterAsync(new { name = "week", description = "The week's digest" });
        await using var window = await PageWindow.OpenAsync(chromium, host.Discord, host.Sample.Editor);

        await window.BeginAsync("/week");
        await window.Page.Keyboard.PressAsync("Enter");
        var interaction = await socket.InteractionAsync();
        await bot.AnswerAsync(interaction, new { type = 5 });
        await window.SeesAsync("ClaimTracker is thinking…");
        await bot.PostAsync($"channels/{host.Sample.Checks.Id}/typing", body: null);
        await Assertions.Expect(window.Page.GetByText("ClaimTracker is typing…")).ToBeVisibleAsync();
        await bot.PatchAsync(bot.Webhook(interaction, "@original"), new { content = "Three claims were checked." });

        await window.SeesAsync("Three claims were checked.");
        await Assertions.Expect(window.Message("is thinking")).ToHaveCountAsync(0);
        window.ExpectQuiet();
    }

    [Fact]
    public async Task A_picture_from_elsewhere_is_named_and_not_loaded()
    {
        await using var desk = await Desk.OpenAsync();
        using var bot = new RawRest(desk.Discord);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);

        var answer = await bot.PostAsync(
            $"channels/{desk.Checks.Id}/messages",
            new { embeds = new[] { new { title = "A map", image = new { url = "https://example.org/map.png" } } } }
        );

        Assert.Equal(200, answer.Status);
        await Assertions
            .Expect(ann.Message("A map").GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("href", "https://example.org/map.png");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task A_reply_to_a_message_without_words_leads_to_it_in_Discords_words()
    {
        await using var desk = await Desk.OpenAsync();
        using var bot = new RawRest(desk.Discord);
        await bot.PostAsync($"channels/{desk.Checks.Id}/messages", new { embeds = new[] { new { title = "A map" } } });
        var ben = desk.Ben.In(desk.Checks);
        ben.Say("Whose? And on <t:1803900000:d>?", ben.Newest.Message);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var reply = ann.Message("Whose?");

        await Assertions.Expect(reply.Locator(".origin")).ToHaveTextAsync("✓ClaimTrackerAPPClick to see attachment ▣");
        await Assertions.Expect(reply.Locator(".line time")).ToHaveTextAsync("03/01/2027");
        await reply.GetByText("Click to see attachment").ClickAsync();
        await Assertions.Expect(ann.Message("A map")).ToBeFocusedAsync();
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task A_command_of_a_menu_is_named_in_the_readers_language()
    {
        await using var host = await PageHost.StartAsync();
        using var bot = new RawRest(host.Discord);
        using var socket = await RawSocket.ReadyAsync(host.Discord);
        var names = new { fr = "Vérifier" };
        await bot.RegisterAsync(
            new
            {
                name = "Check",
                type = 3,
                name_localizations = names,
            }
        );
        var chloe = host.Sample.Reviewer.In(host.Sample.Checks);
        var post = chloe.Say("The moon is made of cheese.");

        var answer = chloe.Menu("Check", post, TestContext.Current.CancellationToken);
        await bot.AnswerAsync(await socket.InteractionAsync(), new { type = 4, data = new { content = "Non." } });
        await answer;
        await using var window = await PageWindow.OpenAsync(chromium, host.Discord, host.Sample.Reviewer);

        await Assertions.Expect(window.Message("Non.").Locator(".origin .mention")).ToHaveTextAsync("Vérifier");
        window.ExpectQuiet();
    }

    [Fact]
    public async Task An_empty_server_says_how_to_bring_a_bot_until_one_is_there()
    {
        await using var desk = await Desk.OpenAsync();
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var note = ann.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "No bot is here yet" });

        await Assertions.Expect(note).ToContainTextAsync($"Discord__Token={desk.Discord.BotToken}");
        await ann.PictureAsync("no-bot");
        await desk.StartBotAsync(ClaimHandlers.Add);
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await desk.UntilCommandsAsync();
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task Posts_of_a_forum_and_threads_of_messages_open()
    {
        await using var desk = await Desk.OpenAsync();
        using var bot = new RawRest(desk.Discord);
        var forum = desk.Server.AddForum("cases", "open");
        var message = desk.Ben.In(desk.Checks).Say("The moon is made of cheese.");
        await bot.PostAsync(
            $"channels/{forum.Id}/threads",
            new
            {
                name = "C-3",
                message = new { content = "Case three" },
                applied_tags = new[] { $"{forum.Tags[0].Id}" },
            }
        );
        await bot.PostAsync($"channels/{desk.Checks.Id}/messages/{message.Id}/threads", new { name = "Talk" });
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);

        await ann.Button("Open the thread Talk").ClickAsync();
        await Assertions.Expect(ann.Page.Locator("#channel-topic")).ToHaveTextAsync("Thread in #checks");
        await ann.Composer.FillAsync("Is it?");
        await ann.Composer.PressAsync("Enter");
        await ann.SeesAsync("Is it?");
        await ann.Button("cases").ClickAsync();
        await ann
            .Page.GetByRole(AriaRole.Log)
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "C-3" })
            .ClickAsync();

        await ann.SeesAsync("Case three");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task The_sample_server_opens_at_the_address_alone()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new SimulatorSettings(),
            TestContext.Current.CancellationToken
        );
        var sample = SampleServer.In(discord).WithWords();
        await using var window = await PageWindow.OpenAsync(
            chromium,
            discord,
            sample.Reviewer,
            scheme: ColorScheme.Dark
        );

        await window.SeesAsync("Who takes this one?");
        await window.PictureAsync("sample");
        await window.Page.GotoAsync("/");
        await window.SeesAsync("On s'en occupe.");
        window.ExpectQuiet();
    }
}
