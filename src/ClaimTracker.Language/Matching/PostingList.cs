namespace ClaimTracker.Language.Matching;

/// <summary>Which places hold a term, and how often; grows at its end.</summary>
/// <remarks>
/// Each place is a number of 7 bits to the byte: its distance from the one before, doubled, and one more when the term occurs more than
/// once; how often then follows. Most take one or two bytes. (C. Manning, P. Raghavan, H. Schütze, "Introduction to Information
/// Retrieval", 2008, section 5.3.)
/// </remarks>
internal struct PostingList
{
    private const int SmallestSize = 8;
    private const int Low = 0x7f;
    private const int More = 0x80;

    private byte[]? bytes;
    private int length;
    private int last;

    /// <summary>How many places there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that are held.</summary>
    public readonly int Capacity => bytes?.Length ?? 0;

    /// <param name="slot">Behind all others.</param>
    /// <param name="times">At least 1.</param>
    public void Append(int slot, int times)
    {
        var distance = (uint)(slot - last) << 1;
        if (times > 1)
        {
            Write(distance | 1);
            Write((uint)times);
        }
        else
        {
            Write(distance);
        }

        (last, Count) = (slot, Count + 1);
    }

    public readonly Reader Read() => new(bytes.AsSpan(0, length));

    private void Write(uint number)
    {
        while (number > Low)
        {
            Write((byte)(number | More));
            number >>= 7;
        }

        Write((byte)number);
    }

    private void Write(byte part)
    {
        if (length == Capacity)
        {
            // Half as much again: with doubling, a third of the memory would be empty.
            Array.Resize(ref bytes, Math.Max(SmallestSize, length + (length >> 1)));
        }

        bytes![length++] = part;
    }

    /// <summary>Goes over the places from first to last.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int position;

        public int Slot { get; private set; }

        public int Times { get; private set; }

        public bool Next()
        {
            if (position == bytes.Length)
            {
                return false;
            }

            var number = ReadNumber();
            Slot += (int)(number >> 1);
            Times = (number & 1) == 0 ? 1 : (int)ReadNumber();
            return true;
        }

        private uint ReadNumber()
        {
            uint part = bytes[position++];
            if (part <= Low)
            {
                return part;
            }

            var number = part & Low;
            for (var shift = 7; ; shift += 7)
            {
                part = bytes[position++];
                number |= (part & Low) << shift;
                if (part <= Low)
                {
                    return number;
                }
            }
        }
    }
}
