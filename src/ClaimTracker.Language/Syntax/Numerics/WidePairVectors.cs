using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>The same as <see cref="PairVectors"/>, of 512 bits, for machines with AVX-512BW.</summary>
internal readonly struct WidePairVectors : IVectorKind<int, Vector512<int>>
{
    public static int Width => Vector512<int>.Count;

    public static Vector512<int> Load(ref int source, int offset) =>
        Vector512.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    public static void Store(Vector512<int> vector, ref int target, int offset) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref target, offset));

    public static Vector512<int> Fill(int pair) => Vector512.Create(pair);

    public static Vector512<int> AddProduct(Vector512<int> sum, Vector512<int> factor, Vector512<int> other) =>
        sum + Avx512BW.MultiplyAddAdjacent(factor.AsInt16(), other.AsInt16());
}
