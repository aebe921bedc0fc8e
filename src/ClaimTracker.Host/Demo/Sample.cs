using System.Globalization;
using ClaimTracker.Core.Intake;

namespace ClaimTracker.Host.Demo;

/// <summary>An article that ships with the program, written for it: every name in it is invented.</summary>
internal sealed record Sample(string Text, StatedFacts Facts)
{
    private static readonly string[] Names = ["battle-report", "city-budget", "hospital-study"];

    public static IReadOnlyList<Sample> All() => [.. Names.Select(Load)];

    private static Sample Load(string name)
    {
        var resource = $"Samples/{name}.txt";
        using var stream =
            typeof(Sample).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The sample {resource} needs to be embedded in the program.");
        using var reader = new StreamReader(stream);
        var facts = ReadHeader(reader);
        return new Sample(
            reader.ReadToEnd(),
            new StatedFacts
            {
                Title = facts["Title"],
                Publisher = facts["Publisher"],
                Byline = facts["Byline"],
                PublishedOn = DateOnly.ParseExact(facts["Published"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Address = new Uri(facts["Address"]),
            }
        );
    }

    /// <summary>Lines of <c>Name: value</c>, up to the first empty one.</summary>
    private static Dictionary<string, string> ReadHeader(StreamReader reader)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            facts.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        return facts;
    }
}
