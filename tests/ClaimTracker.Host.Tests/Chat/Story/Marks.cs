using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Discord.Simulator.State;
using NodaTime;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>Turns Discord's markup into Markdown that shows a reader the same: names for ids, dates for numbers, bold as bold.</summary>
/// <param name="world">Knows what the ids stand for.</param>
/// <param name="now">What "two minutes ago" is counted from.</param>
/// <param name="isFrench">Whether times are written in French; otherwise in English.</param>
internal sealed partial class Marks(World world, Instant now, bool isFrench)
{
    // These would become marks of Markdown's.
    private const string Special = "\\*_`~[]<";

    /// <summary>A whole text: paragraphs, lists and quotes, each a block of lines.</summary>
    public IReadOnlyList<string> Blocks(string text)
    {
        var blocks = new List<string>();
        var (before, lines) = (Kind.Nothing, new List<string>());
        foreach (var line in text.Split('\n'))
        {
            var kind = KindOf(line);
            if (kind != before || kind is Kind.Heading or Kind.Small)
            {
                Close();
            }

            before = kind;
            lines.Add(line);
        }

        Close();
        return blocks;

        void Close()
        {
            if (before != Kind.Nothing && lines.Count > 0)
            {
                blocks.Add(Block(before, lines));
            }

            lines.Clear();
        }
    }

    /// <summary>What stands inside a line.</summary>
    public string Inline(string text) => Mark().Replace(text, Shown);

    private static Kind KindOf(string line) =>
        line switch
        {
            "" => Kind.Nothing,
            ['>', ' ', ..] => Kind.Quote,
            ['-', '#', ' ', ..] => Kind.Small,
            ['#', ..] when HeadingStart().IsMatch(line) => Kind.Heading,
            _ when ListStart().IsMatch(line) => Kind.List,
            _ => Kind.Plain,
        };

    private string Block(Kind kind, IReadOnlyList<string> lines) =>
        kind switch
        {
            Kind.Quote => "> " + string.Join("\\\n> ", lines.Select(line => Inline(line[2..]))),
            Kind.Small => $"<sub>{Inline(lines[0][3..])}</sub>",
            Kind.Heading => $"**{Inline(lines[0].TrimStart('#', ' '))}**",
            Kind.List => string.Join('\n', lines.Select(Inline)),
            _ => string.Join("\\\n", lines.Select(Inline)),
        };

    private string Shown(Match found)
    {
        var part = found.Groups.Cast<Group>().Skip(1).First(group => group.Success);
        return part.Name switch
        {
            // An address that is no link in Discord is none on the page.
            "colon" => found.Value,
            // What begins a line could begin a list.
            "sign" when found.Index == 0 || Special.Contains(part.Value, StringComparison.Ordinal) => found.Value,
            "sign" => part.Value,
            "who" => "@" + NameOf(part.Value, [.. world.Users.Select(user => (user.Id, user.DisplayName)), .. Roles]),
            "channel" => "#" + NameOf(part.Value, [.. world.Channels.Select(channel => (channel.Id, channel.Name))]),
            "command" => $"`/{part.Value}`",
            "link" => $"]({part.Value})",
            _ => SpokenTime.Of(
                Instant.FromUnixTimeSeconds(long.Parse(part.Value, CultureInfo.InvariantCulture)),
                found.Groups["style"].Value,
                now,
                isFrench
            ),
        };
    }

    private IEnumerable<(ulong Id, string Name)> Roles =>
        world.Servers.SelectMany(server => server.Roles).Select(role => (role.Id, role.Name));

    private static string NameOf(string id, IReadOnlyList<(ulong Id, string Name)> names) =>
        names.First(pair => $"{pair.Id}" == id).Name;

    [GeneratedRegex(
        @"\\(?<colon>:)(?=//)|\\(?<sign>[^A-Za-z0-9\s])|<@[!&]?(?<who>\d+)>|<#(?<channel>\d+)>|</(?<command>[^:>]+):\d+>|\]\(<(?<link>https?://[^>\s()]+)>\)|<t:(?<time>\d+):(?<style>\w)>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Mark();

    [GeneratedRegex("^#{1,3} ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^ *([-*]|\d+\.) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListStart();

    private enum Kind
    {
        Nothing,
        Plain,
        Quote,
        List,
        Small,
        Heading,
    }
}
