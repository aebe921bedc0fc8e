using System.Text.RegularExpressions;
using ClaimTracker.Chromium;
using ClaimTracker.Discord.Tests.Bot;
using Microsoft.Playwright;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

/// <summary>People use a real bot through the page, in a real browser.</summary>
[Slow]
public sealed class PageInABrowserTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task A_person_completes_a_command_clicks_and_fills_in_the_form_that_comes()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);

        await ann.BeginAsync("/claim show");
        await ann
            .Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "claim" })
            .PressSequentiallyAsync("C-1");
        await ann.Option("C-17: Mali controls its airspace.").ClickAsync();
        await ann.PictureAsync("option");
        await ann.Page.Keyboard.PressAsync("Enter");
        await ann.SeesAsync("used /claim show");
        await ann.Button("Cite").ClickAsync();
        await ann
            .Dialog.GetByLabel("A copy")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "copy.txt",
                    MimeType = "text/plain",
                    Buffer = "copy"u8.ToArray(),
                }
            );
        await ann.Button("Submit").ClickAsync();
        await Assertions.Expect(ann.Dialog).ToContainTextAsync("This field is required");
        await ann.PictureAsync("form");
        await ann.Dialog.GetByLabel("Address").FillAsync("https://example.org/radar");
        await ann.Dialog.GetByLabel("Supports").CheckAsync();
        await ann.Button("Submit").ClickAsync();

        await ann.SeesAsync("https://example.org/radar supports 1");
        await Assertions.Expect(ann.Dialog).ToHaveCountAsync(0);
        await ann.PictureAsync("card");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_one_person_alone_and_can_be_dismissed()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        await using var ben = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ben);

        await ann.BeginAsync("/claim export");
        await ann.Page.Keyboard.PressAsync("Enter");
        await ann.SeesAsync("Only you can see this");
        await Assertions
            .Expect(
                ann.Page.GetByRole(
                    AriaRole.Link,
                    new PageGetByRoleOptions { NameRegex = new Regex(@"^Download claims.*\.csv$") }
                )
            )
            .ToBeVisibleAsync();
        await ann.Composer.FillAsync("Exported.");
        await ann.Composer.PressAsync("Enter");
        await ben.SeesAsync("Exported.");
        await Assertions.Expect(ben.Message("Here they are.")).ToHaveCountAsync(0);
        await ann.Button("Dismiss message").ClickAsync();

        await Assertions.Expect(ann.Message("Here they are.")).ToHaveCountAsync(0);
        ann.ExpectQuiet();
        ben.ExpectQuiet();
    }

    [Fact]
    public async Task Messages_and_people_have_the_commands_of_the_application_in_their_menus()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Ben.In(desk.Checks).Say("The moon is made of cheese.");
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var message = ann.Message("The moon is made of cheese.").First;

        await message.ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await ann.PictureAsync("menu");
        await ann.MenuItem("Track claims").ClickAsync();
        await ann.SeesAsync("Tracked: The moon is made of cheese.");
        await message
            .GetByText("Ben", new LocatorGetByTextOptions { Exact = true })
            .ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await ann.MenuItem("Who is this?").ClickAsync();

        await Assertions.Expect(ann.Message("used Who is this?")).ToContainTextAsync("Ben");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_a_messages_menu()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Ben.In(desk.Checks).Say("The moon is made of cheese.");
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var keys = ann.Page.Keyboard;

        await ann.Page.GetByRole(AriaRole.Log).FocusAsync();
        await keys.PressAsync("ArrowUp");
        await Assertions.Expect(ann.Message("The moon").First).ToBeFocusedAsync();
        await ann.Message("The moon")
            .First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "More" })
            .FocusAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync("End");
        await Assertions.Expect(ann.MenuItem("Track claims")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await ann.SeesAsync("Tracked: The moon is made of cheese.");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task Files_go_with_messages_and_with_commands_and_slow_answers_arrive_by_themselves()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var file = new FilePayload
        {
            Name = "article.txt",
            MimeType = "text/plain",
            Buffer = "Mali."u8.ToArray(),
        };

        await ann.Page.GetByLabel("Files", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(file);
        await ann.Composer.FillAsync("Please read this, @Ben");
        await ann.Button("Send").ClickAsync();
        await Assertions.Expect(ann.Message("Please read this").Last).ToContainTextAsync("article.txt");
        await ann.BeginAsync("/read");
        await ann.Page.GetByLabel("file", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(file);
        await ann
            .Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true })
            .ClickAsync();
        await ann.SeesAsync("Read article.txt.");

        Assert.Equal([desk.Ben.User], desk.Checks.Messages[0].Pings.Users);
        Assert.Equal("Mali."u8.ToArray(), desk.Checks.Messages[0].Files[0].Bytes);
        await ann.PictureAsync("layout");
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task A_select_is_chosen_from_with_the_keyboard()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        await desk.Seat.Slash("/claim show", new { claim = "C-3" }, TestContext.Current.CancellationToken);

        await ann.Button("Rating").PressAsync("Enter");
        await ann.Option("False").WaitForAsync();
        await ann.Page.Keyboard.PressAsync("ArrowDown");
        await ann.Page.Keyboard.PressAsync("Enter");

        await ann.SeesAsync("C-3 was rated 1.");
        await Assertions.Expect(ann.Button("Rating: False")).ToBeFocusedAsync();
        ann.ExpectQuiet();
    }

    [Fact]
    public async Task Who_one_is_decides_what_one_sees()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        var secret = desk.Server.AddTextChannel("secret");
        secret.Deny(desk.Server.Everyone, ClaimTracker.Discord.Simulator.State.Permissions.ViewChannel);
        secret.Allow(desk.Ann, ClaimTracker.Discord.Simulator.State.Permissions.ViewChannel);
        await using var window = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);

        await Assertions.Expect(window.Button("secret")).ToBeVisibleAsync();
        await window.Button("You are Ann. Be somebody else").ClickAsync();
        await window.PictureAsync("people");
        await window.Page.GetByRole(AriaRole.Menuitemradio, new PageGetByRoleOptions { Name = "Ben" }).ClickAsync();
        await Assertions.Expect(window.Button("You are Ben. Be somebody else")).ToBeVisibleAsync();
        await Assertions.Expect(window.Button("secret")).ToHaveCountAsync(0);
        await window.Composer.FillAsync("/exp");

        await Assertions.Expect(window.Option("/claim export")).ToContainTextAsync("Exporte toutes les affirmations");
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("as=ben&server=The\\+Desk&channel=checks$"));
        window.ExpectQuiet();
    }

    [Fact]
    public async Task An_application_that_is_gone_shows_in_discords_words()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await using var ann = await PageWindow.OpenAsync(chromium, desk.Discord, desk.Ann);
        var card = await desk.Seat.Slash("/claim show", new { claim = "C-3" }, TestContext.Current.CancellationToken);
        await desk.Bot.StopAsync(TestContext.Current.CancellationToken);

        await ann.Button("Cite").ClickAsync();
        await Assertions.Expect(ann.Button("Cite")).ToBeDisabledAsync();
        await ann.BeginAsync("/claim export");
        await ann.Page.Keyboard.PressAsync("Enter");
        await ann.SeesAsync("Sending command…");

        await ann.SeesAsync("This interaction failed");
        await ann.SeesAsync("The application did not respond");
        await Assertions.Expect(ann.Button("Cite")).ToBeEnabledAsync();
        await ann.PictureAsync("failures");
        Assert.Single(desk.Checks.Messages, card.Card.Message);
        ann.ExpectQuiet();
    }
}
