namespace ClaimTracker.Language.Matching;

/// <summary>The documents of an index, each in a place of its own. A place is used once: who is replaced moves to a new one.</summary>
internal sealed class Places
{
    private const int Nobody = -1;

    private int[] keys = [];
    private ushort[] lengths = [];
    private byte[] labels = [];
    private int[] fingerprints = [];
    private float[] weights = [];
    private int[] placeOfKey = [];

    /// <summary>How many places were given, those that are empty again among them.</summary>
    public int Given { get; private set; }

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words of all documents, stop words left out.</summary>
    public long Words { get; private set; }

    /// <summary>The largest key that there ever was; -1 before the first.</summary>
    public int LargestKey { get; private set; } = -1;

    public int KeyOf(int place) => keys[place];

    public int LengthOf(int place) => lengths[place];

    public byte LabelOf(int place) => labels[place];

    /// <summary>The score of a document as a query for itself.</summary>
    public ref float WeightOf(int place) => ref weights[place];

    public bool IsEmpty(int place) => keys[place] == Nobody;

    public int? Find(int key) =>
        (uint)key < (uint)placeOfKey.Length && placeOfKey[key] is > 0 and var place ? place - 1 : null;

    public bool HasSame(int key, int fingerprint) => Find(key) is { } place && fingerprints[place] == fingerprint;

    public void Label(int key, byte label) => labels[Find(key)!.Value] = label;

    public int Add(int key, int length, byte label, int fingerprint)
    {
        var place = Given++;
        Grow(key);
        (keys[place], labels[place], fingerprints[place]) = (key, label, fingerprint);
        lengths[place] = (ushort)Math.Min(length, ushort.MaxValue);
        placeOfKey[key] = place + 1;
        (Count, Words, LargestKey) = (Count + 1, Words + lengths[place], Math.Max(LargestKey, key));
        return place;
    }

    public bool Remove(int key)
    {
        if (Find(key) is not { } place)
        {
            return false;
        }

        (Count, Words) = (Count - 1, Words - lengths[place]);
        keys[place] = Nobody;
        placeOfKey[key] = 0;
        return true;
    }

    /// <summary>Closes the gaps.</summary>
    /// <returns>The new place of every old one; -1 where nobody was.</returns>
    public int[] Close()
    {
        var moved = new int[Given];
        var next = 0;
        for (var place = 0; place < Given; place++)
        {
            moved[place] = IsEmpty(place) ? Nobody : next;
            if (!IsEmpty(place))
            {
                (keys[next], lengths[next], labels[next]) = (keys[place], lengths[place], labels[place]);
                (fingerprints[next], weights[next]) = (fingerprints[place], weights[place]);
                placeOfKey[keys[next]] = ++next;
            }
        }

        Given = next;
        return moved;
    }

    private void Grow(int key)
    {
        if (Given > keys.Length)
        {
            var size = Larger(Given);
            Array.Resize(ref keys, size);
            Array.Resize(ref lengths, size);
            Array.Resize(ref labels, size);
            Array.Resize(ref fingerprints, size);
            Array.Resize(ref weights, size);
        }

        if (key >= placeOfKey.Length)
        {
            Array.Resize(ref placeOfKey, Larger(key + 1));
        }
    }

    private static int Larger(int needed) => Math.Max(16, needed + (needed >> 2));
}
