using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// Vectors as wide as .NET takes them here. Products and sums are rounded one after the other: a fused operation would round
/// otherwise, and not every machine has it.
/// </summary>
internal readonly struct FloatVectors : IVectorKind<float, Vector<float>>
{
    public static int Width => Vector<float>.Count;

    public static Vector<float> Load(ref float source, int offset) =>
        Vector.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    public static void Store(Vector<float> vector, ref float target, int offset) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref target, offset));

    public static Vector<float> Fill(float number) => Vector.Create(number);

    public static Vector<float> AddProduct(Vector<float> sum, Vector<float> factor, Vector<float> other) =>
        sum + (factor * other);
}
