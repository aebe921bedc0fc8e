using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>The same as <see cref="FloatVectors"/>, of 512 bits.</summary>
internal readonly struct WideFloatVectors : IVectorKind<float, Vector512<float>>
{
    public static int Width => Vector512<float>.Count;

    public static Vector512<float> Load(ref float source, int offset) =>
        Vector512.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    public static void Store(Vector512<float> vector, ref float target, int offset) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref target, offset));

    public static Vector512<float> Fill(float number) => Vector512.Create(number);

    public static Vector512<float> AddProduct(Vector512<float> sum, Vector512<float> factor, Vector512<float> other) =>
        sum + (factor * other);
}
