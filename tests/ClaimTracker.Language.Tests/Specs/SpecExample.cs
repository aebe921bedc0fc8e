namespace ClaimTracker.Language.Tests.Specs;

/// <summary>One example of a spec document: a heading, the quoted text, the list of what is expected.</summary>
public sealed record SpecExample(string Document, string Heading, string Text, IReadOnlyList<string> Expected)
{
    public static TheoryData<string, string> HeadingsOf(string document)
    {
        var headings = new TheoryData<string, string>();
        foreach (var example in Read(document))
        {
            headings.Add(document, example.Heading);
        }

        return headings;
    }

    public static SpecExample Find(string document, string heading) =>
        Read(document).Single(example => example.Heading == heading);

    public static IReadOnlyList<SpecExample> Read(string document)
    {
        var examples = new List<SpecExample>();
        var (heading, text, expected) = ("", new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", document + ".md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                Add();
                (heading, text, expected) = (line[3..], [], []);
            }
            else if (heading.Length > 0 && line.StartsWith('>'))
            {
                text.Add(line.Length > 1 ? line[2..] : "");
            }
            else if (heading.Length > 0 && line.StartsWith("- ", StringComparison.Ordinal))
            {
                expected.Add(line[2..]);
            }
        }

        Add();
        return examples;

        void Add()
        {
            if (heading.Length > 0)
            {
                examples.Add(new SpecExample(document, heading, string.Join('\n', text), expected));
            }
        }
    }
}
