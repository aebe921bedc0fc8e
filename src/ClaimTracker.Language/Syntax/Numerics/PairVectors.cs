using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// Pairs of numbers of 16 bits, each pair in the place of one number of 32: the product of two pairs is the sum of the two products.
/// Whole numbers: every machine agrees on them, in whatever order they are added.
/// </summary>
internal readonly struct PairVectors : IVectorKind<int, Vector128<int>>
{
    public static int Width => Vector128<int>.Count;

    public static Vector128<int> Load(ref int source, int offset) =>
        Vector128.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    public static void Store(Vector128<int> vector, ref int target, int offset) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref target, offset));

    public static Vector128<int> Fill(int pair) => Vector128.Create(pair);

    public static Vector128<int> AddProduct(Vector128<int> sum, Vector128<int> factor, Vector128<int> other) =>
        Sse2.IsSupported
            ? sum + Sse2.MultiplyAddAdjacent(factor.AsInt16(), other.AsInt16())
            : sum + (First(factor) * First(other)) + ((factor >> 16) * (other >> 16));

    private static Vector128<int> First(Vector128<int> pairs) => (pairs << 16) >> 16;
}
