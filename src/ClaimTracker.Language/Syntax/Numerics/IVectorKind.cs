namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>What the inner loops of a matrix product ask of a kind of vector, so that they are written once for all of them.</summary>
/// <typeparam name="TNumber">What both sides of the product and its result are made of.</typeparam>
/// <typeparam name="TVector">Several of them.</typeparam>
internal interface IVectorKind<TNumber, TVector>
    where TNumber : struct
    where TVector : struct
{
    /// <summary>Numbers in one vector.</summary>
    static abstract int Width { get; }

    static abstract TVector Load(ref TNumber source, int offset);

    static abstract void Store(TVector vector, ref TNumber target, int offset);

    /// <summary>One number in every place.</summary>
    static abstract TVector Fill(TNumber number);

    /// <summary>The sum and the product of the two factors.</summary>
    static abstract TVector AddProduct(TVector sum, TVector factor, TVector other);
}
