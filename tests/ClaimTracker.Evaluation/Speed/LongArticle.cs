using System.Text;

namespace ClaimTracker.Evaluation.Speed;

/// <summary>
/// Makes one article of any length from the training part of the treebank, line by line so that the making leaves no traces in memory.
/// </summary>
internal static class LongArticle
{
    private const string Sentence = "# text = ";

    /// <exception cref="InvalidDataException">The treebank has fewer words.</exception>
    public static string Read(string folder, int words)
    {
        using var reader = DataFile.Open(folder, "en_ewt-ud-train.conllu");
        var (text, count) = (new StringBuilder(), 0);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith(Sentence, StringComparison.Ordinal))
            {
                text.Append(line, Sentence.Length, line.Length - Sentence.Length).Append(' ');
                count += line.Count(letter => letter == ' ') - Sentence.Count(letter => letter == ' ') + 1;
                if (count >= words)
                {
                    return text.ToString();
                }
            }
        }

        throw new InvalidDataException(
            $"An article of {words} words was needed; the treebank in {folder} has {count}."
        );
    }
}
