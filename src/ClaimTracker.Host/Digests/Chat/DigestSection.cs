using System.Globalization;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>A part of the message about things of one kind.</summary>
/// <param name="Heading">With how many there are.</param>
/// <param name="Lines">Those that could be shown.</param>
/// <param name="Count">How many there are.</param>
/// <param name="All">Where all of them are; absent when the web is not open to the team.</param>
internal sealed record DigestSection(string Heading, IReadOnlyList<string> Lines, int Count, Uri? All)
{
    /// <summary>What else there is to say, below the lines; absent mostly.</summary>
    public string? Note { get; init; }

    /// <summary>The heading, the first lines, and how many are left out.</summary>
    public string Write(int lines, CultureInfo culture)
    {
        List<string> parts = [$"**{Heading}**", .. Lines.Take(lines).Select(line => $"- {line}")];
        if (Count - Math.Min(lines, Lines.Count) is > 0 and var rest)
        {
            var words = DigestWords.Texts.Count(culture, lines == 0 ? "Some" : "More", rest);
            parts.Add(All is null ? $"- {words}" : $"- {Markup.Link(words, All)}");
        }

        if (Note is not null)
        {
            parts.Add($"- {Note}");
        }

        return string.Join('\n', parts);
    }

    /// <summary>Gives each section of so many lines a fair part: one each in turn, until they are used up.</summary>
    /// <param name="wanted">How many lines each section has.</param>
    /// <param name="lines">How many there are to give.</param>
    public static IReadOnlyList<int> Share(IReadOnlyList<int> wanted, int lines)
    {
        var given = new int[wanted.Count];
        while (lines > 0 && given.Where((count, i) => count < wanted[i]).Any())
        {
            for (var i = 0; i < given.Length && lines > 0; i++)
            {
                if (given[i] < wanted[i])
                {
                    given[i]++;
                    lines--;
                }
            }
        }

        return given;
    }
}
