using System.Globalization;
using System.IO.Compression;

namespace ClaimTracker.Training.Conllu;

/// <summary>Reads treebanks in the CoNLL-U format (universaldependencies.org/format.html); gzipped ones by their name.</summary>
internal static class ConlluReader
{
    /// <summary>Sentences in file order. Empty nodes are left out.</summary>
    /// <exception cref="InvalidDataException">A line has not the ten columns of the format.</exception>
    public static List<ConlluSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(plain);
        return Read(reader);
    }

    public static List<ConlluSentence> Read(TextReader reader)
    {
        var sentences = new List<ConlluSentence>();
        var lines = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                sentences.Add(Sentence(lines, number - lines.Count));
                lines.Clear();
            }
        }

        if (lines.Count > 0)
        {
            sentences.Add(Sentence(lines, number - lines.Count + 1));
        }

        return sentences;
    }

    private static ConlluSentence Sentence(List<string> lines, int firstLine)
    {
        var words = new List<ConlluWord>();
        var (document, paragraph) = (false, false);
        var (tokenStart, tokenEnd, tokenSpace) = (0, 0, true);
        foreach (var (offset, line) in lines.Index())
        {
            if (line[0] == '#')
            {
                document |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length != 10)
            {
                throw new InvalidDataException(
                    $"A CoNLL-U line must have 10 columns; line {firstLine + offset} has {columns.Length}."
                );
            }

            var space = !columns[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
            if (columns[0].Contains('-', StringComparison.Ordinal))
            {
                var range = columns[0].Split('-');
                (tokenStart, tokenEnd, tokenSpace) = (Number(range[0]), Number(range[1]), space);
            }
            else if (!columns[0].Contains('.', StringComparison.Ordinal))
            {
                var id = Number(columns[0]);
                var inToken = id >= tokenStart && id <= tokenEnd;
                words.Add(
                    new ConlluWord(
                        columns[1],
                        columns[2],
                        columns[3],
                        columns[4],
                        Number(columns[6]),
                        columns[7],
                        inToken ? id == tokenEnd && tokenSpace : space,
                        inToken && id > tokenStart
                    )
                );
            }
        }

        return new ConlluSentence(words, document, paragraph);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
