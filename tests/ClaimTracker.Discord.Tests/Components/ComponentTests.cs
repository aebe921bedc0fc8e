using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Tests.Components;

public sealed class ComponentTests
{
    private static readonly CustomId Press = CustomId.Create("press", "1");

    public static TheoryData<string, Func<object>> Refused =>
        new()
        {
            { "label needs 1 to 80", () => Button.Primary(new string('a', 81), Press) },
            { "label needs 1 to 80", () => Button.Primary(" ", Press) },
            { "http or https", () => Button.Link("a", new Uri("javascript:alert(1)")) },
            { "512", () => Button.Link("a", new Uri("https://example.org/" + new string('a', 500))) },
            { "buttons: 1 to 5", () => ActionRow.Of([.. Enumerable.Repeat(Button.Primary("a", Press), 6)]) },
            { "buttons: 1 to 5", () => ActionRow.Of(new List<Button>()) },
            { "name needs 1 to 32", () => Emoji.Of(" ") },
            {
                "2 cannot be chosen of 1",
                () => StringSelect.Create(new SelectSettings("a", Most: 2), [Choice.Create("a", "x")])
            },
            { "options: 1 to 25", () => StringSelect.Create(new SelectSettings("a"), []) },
            {
                "options: 1 to 25",
                () =>
                    StringSelect.Create(
                        new SelectSettings("a"),
                        [.. Enumerable.Range(0, 26).Select(i => Choice.Create("a", $"{i}"))]
                    )
            },
            {
                "'x' is there twice",
                () => StringSelect.Create(new SelectSettings("a"), [Choice.Create("a", "x"), Choice.Create("b", "x")])
            },
            { "placeholder", () => UserSelect.Create(new SelectSettings("a", new string('a', 151))) },
            { "most values", () => RoleSelect.Create(new SelectSettings("a", Most: 26)) },
            { "least values (3)", () => ChannelSelect.Create(new SelectSettings("a", Least: 3, Most: 2)) },
            { "label needs 1 to 100", () => Choice.Create("", "x") },
            { "content needs 1 to 4,000", () => TextDisplay.Create("") },
            { "texts: 1 to 3", () => Section.Create(Button.Primary("a", Press), new List<TextDisplay>()) },
            { "at least one part", () => Container.Create(null, new List<IContainerPart>()) },
            { "items: 1 to 10", () => MediaGallery.Of(new List<GalleryItem>()) },
            { "attachment://", () => FileDisplay.Create(MediaAddress.Of(new Uri("https://example.org/a.pdf"))) },
            { "title needs 1 to 45", () => Modal.Create(Press, new string('a', 46), TextDisplay.Create("a")) },
            { "parts: 1 to 5", () => Modal.Create(Press, "a", [.. Enumerable.Repeat(TextDisplay.Create("a"), 6)]) },
            {
                "names of fields need to differ",
                () =>
                    Modal.Create(
                        Press,
                        "a",
                        Label.Create("a", TextInput.Line("x")),
                        Label.Create("b", TextInput.Line("x"))
                    )
            },
            {
                "cannot be disabled",
                () =>
                    Modal.Create(
                        Press,
                        "a",
                        Label.Create("a", UserSelect.Create(new SelectSettings("x", IsDisabled: true)))
                    )
            },
            { "label needs 1 to 45", () => Label.Create(new string('a', 46), TextInput.Line("x")) },
            { "value may have 3", () => TextInput.Line("x", "four", mostChars: 3) },
            { "least characters (5)", () => TextInput.Line("x", leastChars: 5, mostChars: 4) },
            { "options: 2 to 10", () => RadioGroup.Create("x", [Choice.Create("a", "a")]) },
            { "options: 1 to 10", () => CheckboxGroup.Create("x", []) },
            { "most files", () => FileUpload.Create("x", most: 11) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_would_refuse_cannot_be_made(string problem, Func<object> make) =>
        Assert.Contains(problem, Assert.Throws<DiscordLimitException>(make).Message);

    [Fact]
    public void Buttons_fill_rows_of_five() =>
        Assert.Equal(
            [5, 5, 1],
            ActionRow
                .Rows(Enumerable.Range(0, 11).Select(i => Button.Secondary("a", CustomId.Create("b", $"{i}"))))
                .Select(row => row.Components.Count)
        );
}
