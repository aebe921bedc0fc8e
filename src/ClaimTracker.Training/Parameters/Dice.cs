namespace ClaimTracker.Training.Parameters;

/// <summary>Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice for one purpose, which do not depend on how often others were rolled.</summary>
    public static Dice For(ulong seed, ulong purpose, ulong number) =>
        new(new Dice((seed * 0x9E3779B97F4A7C15) ^ (purpose << 48) ^ number).Next());

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Share() => (Next() >> 40) * (1f / (1 << 24));

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
