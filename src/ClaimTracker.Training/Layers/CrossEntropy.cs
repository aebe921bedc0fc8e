namespace ClaimTracker.Training.Layers;

/// <summary>The cost of giving the right answer a small share.</summary>
internal static class CrossEntropy
{
    /// <summary>Replaces shares by the gradient of their scores; the loss comes back.</summary>
    public static double Turn(Span<float> shares, int right, float weight)
    {
        var loss = -Math.Log(Math.Max(shares[right], 1e-12f));
        shares[right] -= 1;
        foreach (ref var share in shares)
        {
            share *= weight;
        }

        return loss;
    }

    /// <summary>Turns a gradient of shares into one of scores, and adds that of the loss.</summary>
    public static double AddThrough(ReadOnlySpan<float> shares, Span<float> gradient, int right, float weight)
    {
        var mean = Vectors.Dot(shares, gradient);
        for (var i = 0; i < shares.Length; i++)
        {
            gradient[i] = (shares[i] * (gradient[i] - mean)) + (weight * shares[i]);
        }

        gradient[right] -= weight;
        return -Math.Log(Math.Max(shares[right], 1e-12f));
    }
}
