using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator.People;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>
/// Takes pictures of the simulator's page, cut to the messages that are meant, into the folder that <c>CLAIMTRACKER_PICTURES</c> names.
/// Without it nothing is taken, and no browser is needed.
/// </summary>
internal sealed class Camera(Newsroom room, ChromiumFixture chromium)
{
    /// <summary>Wide enough for a card with its margins, beside the channels; tall enough that nothing has to scroll.</summary>
    private const int WidthPixels = 304 + WidthOfPicture;
    private const int WidthOfPicture = 650;
    private const int WidthOfForm = 500;
    private const int HeightPixels = 1600;
    private const float Margin = 10;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("CLAIMTRACKER_PICTURES");

    /// <summary>How wide a picture of messages is meant to be shown; it has more pixels, so that it is sharp.</summary>
    public static int ShownWidth => WidthOfPicture;

    /// <inheritdoc cref="ShownWidth"/>
    public static int ShownWidthOfForm => WidthOfForm + (int)(4 * Margin);

    public Task TakeAsync(Seat seat, string name, params IReadOnlyList<ulong> messages) =>
        OnPageAsync(
            seat,
            async page =>
            {
                var boxes = new List<LocatorBoundingBoxResult>();
                foreach (var id in messages)
                {
                    var message = page.Locator($"[data-message='{id}']");
                    await Assertions.Expect(message).ToBeVisibleAsync();
                    boxes.Add((await message.BoundingBoxAsync())!);
                }

                var top = boxes.Min(box => box.Y) - Margin;
                var bottom = boxes.Max(box => box.Y + box.Height) + Margin;
                await SaveAsync(page, name, (boxes[0].X, top, boxes[0].Width, bottom - top));
            }
        );

    /// <summary>Presses a button of a message, fills in the form that opens, and takes its picture; the form is never sent.</summary>
    public Task TakeFormAsync(Seat seat, string name, Card card, string button, Func<ILocator, Task> fill) =>
        OnPageAsync(
            seat,
            async page =>
            {
                await page.Locator($"[data-message='{card.Message.Id}']")
                    .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true })
                    .ClickAsync();
                var form = page.GetByRole(AriaRole.Dialog);
                await Assertions.Expect(form).ToBeVisibleAsync();
                await fill(form);
                // What lies behind a form would be cut anywhere.
                await page.EvaluateAsync("() => { document.querySelector('#app').style.visibility = 'hidden'; }");
                var box = (await form.BoundingBoxAsync())!;
                await SaveAsync(
                    page,
                    name,
                    (box.X - (2 * Margin), box.Y - (2 * Margin), box.Width + (4 * Margin), box.Height + (4 * Margin))
                );
            }
        );

    private async Task OnPageAsync(Seat seat, Func<IPage, Task> look)
    {
        if (Folder is not { Length: > 0 })
        {
            return;
        }

        await using var window = await chromium.OpenAsync(
            room.Discord.Address.AbsoluteUri,
            WidthPixels,
            ColorScheme.Light,
            options =>
            {
                options.ViewportSize!.Height = HeightPixels;
                options.DeviceScaleFactor = 1.5f;
                options.TimezoneId = StoryClock.Zone.Id;
                options.ReducedMotion = ReducedMotion.Reduce;
            }
        );
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/?as={seat.Person.User.Name}&server=The+Desk&channel={seat.Channel.Name}&still");
        await look(page);
    }

    private static Task SaveAsync(IPage page, string name, (float X, float Y, float Width, float Height) place) =>
        page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(Folder!, $"{name}.png"),
                Clip = new Clip
                {
                    X = place.X,
                    Y = place.Y,
                    Width = place.Width,
                    Height = place.Height,
                },
            }
        );
}
