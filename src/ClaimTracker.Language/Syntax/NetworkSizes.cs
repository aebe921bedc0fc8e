namespace ClaimTracker.Language.Syntax;

/// <summary>How wide the parts of the network are. Every width that a product writes is a multiple of 32.</summary>
internal sealed record NetworkSizes
{
    public int Word { get; init; } = 96;

    public int AffixRows { get; init; } = 8192;

    public int Affix { get; init; } = 48;

    public int ShapeRows { get; init; } = 512;

    public int Shape { get; init; } = 16;

    public int Letter { get; init; } = 32;

    /// <summary>Filters over a few letters each.</summary>
    public int Spelling { get; init; } = 128;

    /// <summary>Units of a memory in each direction.</summary>
    public int Memory { get; init; } = 160;

    public int TagHidden { get; init; } = 128;

    public int TagEmbedding { get; init; } = 32;

    public int Arc { get; init; } = 128;

    public int Label { get; init; } = 160;

    /// <summary>Numbers that describe a word before the first memory.</summary>
    public int Input => Word + Affix + Shape + Spelling;

    /// <summary>Widths of the projections that arcs and labels start from, side by side.</summary>
    public int Projections => (2 * Arc) + (2 * Label);
}
