using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>The same as <see cref="PairVectors"/>, of 256 bits, for machines with AVX2.</summary>
internal readonly struct LongPairVectors : IVectorKind<int, Vector256<int>>
{
    public static int Width => Vector256<int>.Count;

    public static Vector256<int> Load(ref int source, int offset) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    public static void Store(Vector256<int> vector, ref int target, int offset) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref target, offset));

    public static Vector256<int> Fill(int pair) => Vector256.Create(pair);

    public static Vector256<int> AddProduct(Vector256<int> sum, Vector256<int> factor, Vector256<int> other) =>
        sum + Avx2.MultiplyAddAdjacent(factor.AsInt16(), other.AsInt16());
}
