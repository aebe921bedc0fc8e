namespace ClaimTracker.Language.Syntax.Network;

/// <summary>
/// How sentences lie side by side: longest first, one row for each word, first all first words, then all second words. At every
/// place the sentences that are not over yet are the first ones, so that a step of the network is one matrix product.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] firstRow = [];
    private int[] active = [];

    /// <summary>Number of words of the longest sentence.</summary>
    public int Steps { get; private set; }

    public int Sentences { get; private set; }

    public int RowCount { get; private set; }

    /// <summary>Lays out sentences of these lengths, which must not grow and not be zero.</summary>
    public void Lay(ReadOnlySpan<int> lengths)
    {
        (Sentences, Steps, RowCount) = (lengths.Length, lengths.IsEmpty ? 0 : lengths[0], 0);
        if (active.Length < Steps)
        {
            (firstRow, active) = (new int[Steps], new int[Steps]);
        }

        var going = lengths.Length;
        for (var step = 0; step < Steps; step++)
        {
            while (lengths[going - 1] <= step)
            {
                going--;
            }

            (firstRow[step], active[step]) = (RowCount, going);
            RowCount += going;
        }
    }

    /// <summary>How many sentences have a word at this place; none after the last one.</summary>
    public int Active(int step) => (uint)step < (uint)Steps ? active[step] : 0;

    public int FirstRow(int step) => firstRow[step];

    public int Row(int sentence, int word) => firstRow[word] + sentence;
}
