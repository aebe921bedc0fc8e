using System.Globalization;
using System.Reflection;
using ClaimTracker.Core.Calendar.Reading;
using NodaTime;

namespace ClaimTracker.Core.Calendar.Languages;

/// <summary>The words of one language for times and dates, as the file of its name in this folder lists them. A further language is a further file.</summary>
internal sealed class CalendarLanguage
{
    private const string Folder = "Calendar/Languages/";

    private readonly Dictionary<string, List<Meaning>> words = new(StringComparer.Ordinal);

    private CalendarLanguage(string name, IEnumerable<string> lines)
    {
        Name = name;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..])))
        {
            // The last one: a part of the day lasts "0:00-12:00".
            var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
            Add(line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries));
        }
    }

    public static IReadOnlyList<CalendarLanguage> All { get; } = [.. ReadAll()];

    public string Name { get; }

    /// <summary>Whether whoever writes it always puts the day before the month in 01/12/2026; if not, either may come first.</summary>
    public bool IsDayFirst { get; private set; }

    /// <summary>The words of the longest phrase.</summary>
    public int MostWords { get; private set; } = 1;

    /// <summary>Every phrase, folded, with all that it can mean.</summary>
    public IReadOnlyDictionary<string, List<Meaning>> Words => words;

    /// <param name="phrase">Folded words with one space between them.</param>
    public IReadOnlyList<Meaning> MeaningsOf(string phrase) => words.GetValueOrDefault(phrase) ?? [];

    private static IEnumerable<CalendarLanguage> ReadAll()
    {
        var home = Assembly.GetExecutingAssembly();
        foreach (var resource in home.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(Folder, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(home.GetManifestResourceStream(resource)!);
                yield return new CalendarLanguage(resource[Folder.Length..], reader.ReadToEnd().Split('\n'));
            }
        }
    }

    private void Add(string meaning, string[] ways)
    {
        if (meaning == "slashes")
        {
            IsDayFirst = ways is ["day first"];
            return;
        }

        var read = Read(meaning.Split(' ', 2));
        foreach (var way in ways.Select(way => Folding.Fold(way).Trim()))
        {
            MostWords = Math.Max(MostWords, way.Count(letter => letter == ' ') + 1);
            (words.TryGetValue(way, out var known) ? known : words[way] = []).Add(read);
        }
    }

    private Meaning Read(string[] meaning) =>
        (meaning[0], meaning[1].Split(' ', '-')) switch
        {
            ("number", [var value]) => new Meaning.Number(Whole(value)),
            ("weekday", [var day]) => new Meaning.Weekday((IsoDayOfWeek)Whole(day)),
            ("month", [var month]) => new Meaning.Month(Whole(month)),
            ("unit", [var count, var length]) => new Meaning.Unit(Whole(count), Enum.Parse<Length>(length, true)),
            ("day", _) => new Meaning.Day(Whole(meaning[1])),
            ("part", [var usual, var from, var to]) => new Meaning.Part(Time(usual), Time(from), Time(to), false),
            ("today", [var usual, var from, var to]) => new Meaning.Part(Time(usual), Time(from), Time(to), true),
            ("clock", [var time]) => new Meaning.Clock(Time(time)),
            ("mark", _) => new Meaning.Mark(SignCalled(meaning[1])),
            _ => throw new InvalidOperationException(
                $"A line of {Name}.txt needs a known meaning; got '{string.Join(' ', meaning)}'."
            ),
        };

    private static Sign SignCalled(string name) =>
        Enum.Parse<Sign>(string.Concat(name.Where(char.IsLetter)), ignoreCase: true);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Time(string text) =>
        text.Split(':') is [var hours, var minutes]
            ? (Whole(hours) * 60) + Whole(minutes)
            : throw new FormatException($"A time of day looks like 9:00; got '{text}'.");
}
