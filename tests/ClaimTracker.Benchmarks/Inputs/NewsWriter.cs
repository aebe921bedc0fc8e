using System.Globalization;
using System.Text;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>Writes news that nobody needs to believe. The same seed writes the same words.</summary>
internal sealed class NewsWriter(int seed)
{
    private static readonly string[] Actors =
    [
        "The city council",
        "The Ministry of Health",
        "Mayor Dana Whitfield",
        "The national statistics office",
        "Prime Minister Ilse Arendt",
        "The port authority",
        "Rovan Energy",
        "The teachers' union",
        "The regional hospital",
        "General Tomas Velde",
    ];

    private static readonly string[] Deeds =
    [
        "cut the budget for roads by {0} percent",
        "opened {0} new schools in the northern districts",
        "spent {0} million euros on drones and armoured vehicles",
        "recorded {0} cases of measles in March",
        "hired {0} nurses, although the budget had been frozen",
        "closed the bridge over the Salm for {0} weeks",
        "controls the airspace over {0} kilometres of the border",
        "sold {0} of its ferries to a company in Lisbon",
        "reduced waiting times from {0} days to a week",
        "promised {0} thousand homes before the end of the decade",
    ];

    private static readonly string[] Shapes =
    [
        "{0} {1}.",
        "{0} {1}, a spokesperson said on Tuesday.",
        "In addition to the repairs announced last year, {2} {1}.",
        "“{0} {1},” Dr. Lena Okafor told reporters.",
        "According to a report published in 2024, {2} {1}.",
        "{0} {1}, which critics call a mistake.",
        "Unemployment fell in 2023 because {2} {1}.",
        "It was a good day, and nobody expected otherwise.",
    ];

    // The sequence of a seeded Random is part of its contract.
    private readonly Random random = new(seed);

    public string Sentence()
    {
        var actor = Actors[random.Next(Actors.Length)];
        var deed = Fill(Deeds[random.Next(Deeds.Length)], random.Next(2, 990));
        var inside = actor.StartsWith("The ", StringComparison.Ordinal) ? $"the {actor[4..]}" : actor;
        return Fill(Shapes[random.Next(Shapes.Length)], actor, deed, inside);
    }

    /// <summary>An article in paragraphs of four sentences, with at least <paramref name="words"/> words.</summary>
    public string Article(int words)
    {
        var text = new StringBuilder();
        for (int written = 0, sentences = 0; written < words; sentences++)
        {
            text.Append(
                sentences == 0 ? ""
                : sentences % 4 == 0 ? "\n\n"
                : " "
            );
            var sentence = Sentence();
            text.Append(sentence);
            written += sentence.Count(c => c == ' ') + 1;
        }

        return text.ToString();
    }

    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Fill(string pattern, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);
}
