using System.Globalization;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Host.Tests.Chat;

public sealed class PagesTests
{
    private static readonly CultureInfo English = ChatLanguage.English;
    private static readonly CultureInfo French = ChatLanguage.French;

    [Fact]
    public void A_page_of_lines_that_keep_their_length_is_shown_whole()
    {
        string[] lines =
        [
            .. Enumerable.Range(0, Pages.Size).Select(number => new string((char)('a' + number), Pages.LineChars)),
        ];

        var shown = new Pages("Claims", lines).Show(English);

        Assert.Equal(string.Join('\n', lines), Assert.Single(shown.Embeds).Description);
        Assert.True(shown.IsPrivate);
        Assert.Empty(shown.Components);
    }

    [Fact]
    public void Lines_that_do_not_fit_are_left_out_whole_and_counted()
    {
        string[] lines = [.. Enumerable.Repeat(new string('a', 1000), 6)];

        var text = Text(new Pages("Claims", lines) { More = 5 }.Show(English)).Split('\n');

        Assert.Equal([lines[0], lines[1], lines[2], "…and 8 more"], text);
    }

    [Theory]
    [InlineData(1, "en", "…and 1 more")]
    [InlineData(2, "en", "…and 2 more")]
    [InlineData(1200, "en", "…and 1,200 more")]
    [InlineData(1, "fr", "… et 1 autre")]
    [InlineData(2, "fr", "… et 2 autres")]
    public void What_is_behind_the_page_is_counted_in_the_readers_language(int more, string locale, string words) =>
        Assert.EndsWith($"\n{words}", Text(new Pages("Claims", ["C-1"]) { More = more }.Show(ChatLanguage.Of(locale))));

    [Fact]
    public void The_rest_is_on_the_web_where_the_web_is_open()
    {
        var page = new Pages("Claims", ["C-1"]) { More = 2, Web = new Uri("https://claims.example.org/?state=Open") };

        var shown = page.Show(English);

        Assert.Equal("C-1\n[…and 2 more](<https://claims.example.org/?state=Open>)", Text(shown));
        Assert.Equal(page.Web, Assert.Single(Buttons(shown)).Url);
    }

    [Fact]
    public void Neighbours_are_buttons_that_carry_their_places()
    {
        var page = new Pages("Claims", ["C-1"])
        {
            Back = CustomId.Create("claims", "before", "0.87~17"),
            Next = CustomId.Create("claims", "after", "0.5~4"),
        };

        var buttons = Buttons(page.Show(French));

        Assert.Equal(["Précédent", "Suivant"], buttons.Select(button => button.Label));
        Assert.Equal([page.Back, page.Next], buttons.Select(button => button.CustomId));
    }

    [Fact]
    public void An_empty_list_says_so()
    {
        Assert.Equal("Nothing here.", Text(new Pages("Claims", []).Show(English)));
        Assert.Equal("No claim is open.", Text(new Pages("Claims", []) { Empty = "No claim is open." }.Show(English)));
    }

    [Fact]
    public void Whatever_the_lines_are_Discord_takes_the_message()
    {
        var texts = Gen.Choose(0, 9000)
            .SelectMany(length =>
                Gen.Elements('a', ' ', 'é', '\u202e').Select(letter => $"C-1{new string(letter, length)}")
            );
        var lines = texts.ListOf().Select(list => list.ToArray());

        Prop.ForAll(
                Arb.From(texts),
                Arb.From(lines),
                (title, all) =>
                {
                    var text = Text(
                        new Pages(title, all) { More = 3, Web = new Uri("https://example.org/") }.Show(French)
                    );
                    return text.Length is > 0 and <= Embed.MostDescriptionChars;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Text(OutgoingMessage message) => Assert.Single(message.Embeds).Description!;

    private static IReadOnlyList<Button> Buttons(OutgoingMessage message) =>
        [.. message.Components.Cast<ActionRow>().SelectMany(row => row.Components).Cast<Button>()];
}
