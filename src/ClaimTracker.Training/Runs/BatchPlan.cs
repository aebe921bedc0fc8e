using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>Cuts an epoch into steps of sentences of similar length, in random order.</summary>
internal static class BatchPlan
{
    /// <summary>Sentences that are sorted by length together; the more, the more even the batches and the less random.</summary>
    private const int Pool = 1600;

    public static List<List<TrainingSentence>> Plan(TrainingSentence[] sentences, int batchWords, Dice dice)
    {
        dice.Shuffle<TrainingSentence>(sentences);
        var batches = new List<List<TrainingSentence>>();
        foreach (var pool in sentences.Chunk(Pool))
        {
            var (batch, words) = (new List<TrainingSentence>(), 0);
            foreach (var sentence in pool.OrderByDescending(sentence => sentence.Length))
            {
                batch.Add(sentence);
                words += sentence.Length;
                if (words >= batchWords)
                {
                    batches.Add(batch);
                    (batch, words) = ([], 0);
                }
            }

            if (batch.Count > 0)
            {
                batches.Add(batch);
            }
        }

        dice.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }
}
