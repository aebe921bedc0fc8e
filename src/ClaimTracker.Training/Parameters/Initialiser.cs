namespace ClaimTracker.Training.Parameters;

/// <summary>First values: evenly spread by the size of a table (Glorot and Bengio 2010); biases are zero, forget gates open.</summary>
internal static class Initialiser
{
    private const float ForgetBias = 0.5f;

    public static float[] Values(NetworkParameters network, ulong seed)
    {
        var values = network.Set.NewBuffer();
        foreach (var (index, table) in network.Set.All.Index())
        {
            var dice = Dice.For(seed, 1, (ulong)index);
            var limit = Limit(table);
            foreach (ref var value in table.In(values))
            {
                value = ((2 * dice.Share()) - 1) * limit;
            }
        }

        foreach (var memory in network.Memories)
        {
            OpenForgetGates(memory.Input.Bias.In(values));
        }

        return values;
    }

    private static float Limit(Parameter table) =>
        table.Name.EndsWith(".bias", StringComparison.Ordinal) ? 0f
        : table.Name is "word" or "affix" or "shape" or "letter" ? MathF.Sqrt(3f / table.Columns) / 3
        : MathF.Sqrt(6f / (table.Rows + table.Columns));

    private static void OpenForgetGates(Span<float> bias)
    {
        var units = bias.Length / 8;
        bias.Slice(units, units).Fill(ForgetBias);
        bias.Slice(5 * units, units).Fill(ForgetBias);
    }
}
