using System.Globalization;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Chat;

/// <summary>
/// One page of a list, for the one who asked, with buttons to the pages beside it. What the buttons carry is the place of the
/// neighbouring page, so that they stay right while the list changes.
/// </summary>
/// <param name="Title">Above the lines; plain text.</param>
/// <param name="Lines">With Discord's marks; what people wrote must have been made plain, and short, before.</param>
internal sealed record Pages(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>How many lines a page should have: so many of <see cref="LineChars"/> always fit.</summary>
    public const int Size = 10;

    /// <summary>How long a line should be at most, its marks included.</summary>
    public const int LineChars = 350;

    private const int RoomForMore = 200;

    /// <summary>The button to the page before; absent on the first.</summary>
    public CustomId? Back { get; init; }

    /// <summary>The button to the page after; absent on the last.</summary>
    public CustomId? Next { get; init; }

    /// <summary>How many there are behind this page; 0 also when nobody has counted.</summary>
    public int More { get; init; }

    /// <summary>The whole list on the web; absent when the web is not open to this team.</summary>
    public Uri? Web { get; init; }

    /// <summary>What stands there when there is no line.</summary>
    public string? Empty { get; init; }

    public OutgoingMessage Show(CultureInfo culture) =>
        OutgoingMessage.Create(
            embeds: [Embed.Create(Fitting.Fit(Title, Embed.MostTitleChars), Body(culture))],
            rows: ActionRow.Rows(Buttons(culture)),
            isPrivate: true
        );

    private string Body(CultureInfo culture)
    {
        if (Lines.Count == 0)
        {
            return Fitting.Fit(Empty ?? ChatWords.Nothing(culture), Embed.MostDescriptionChars);
        }

        var shown = Whole();
        var left = Lines.Count - shown.Count + More;
        return string.Join('\n', left == 0 ? shown : [.. shown, Rest(left, culture)]);
    }

    // Whole lines only; at least one, so that a single giant does not hide itself.
    private List<string> Whole()
    {
        var most = Embed.MostDescriptionChars - RoomForMore;
        List<string> shown = [Fitting.Fit(Lines[0], most)];
        var chars = shown[0].Length;
        foreach (var line in Lines.Skip(1).TakeWhile(line => (chars += line.Length + 1) <= most))
        {
            shown.Add(line);
        }

        return shown;
    }

    private string Rest(int left, CultureInfo culture)
    {
        var words = ChatWords.AndMore(culture, left);
        return Web is { } web && Markup.Link(words, web) is { Length: < RoomForMore } link ? link : words;
    }

    private IEnumerable<Button> Buttons(CultureInfo culture)
    {
        if (Back is not null)
        {
            yield return Button.Secondary(ChatWords.Back(culture), Back);
        }

        if (Next is not null)
        {
            yield return Button.Secondary(ChatWords.Next(culture), Next);
        }

        // An address can hold what somebody searched for, and grow longer than a button takes.
        if (Web is { AbsoluteUri.Length: <= Button.MostAddressChars })
        {
            yield return Button.Link(ChatWords.OpenOnTheWeb(culture), Web);
        }
    }
}
