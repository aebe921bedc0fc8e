using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>The same loops as <see cref="Tiles"/> for vectors of 512 bits, one whole panel at a time.</summary>
internal static class WideTiles
{
    public static void AddPanel(
        ref float left,
        int leftStride,
        int rows,
        ref float panel,
        int depth,
        ref float result,
        int resultStride
    )
    {
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            FourRows(ref left, leftStride, ref panel, depth, ref result, resultStride);
            left = ref Unsafe.Add(ref left, 4 * leftStride);
            result = ref Unsafe.Add(ref result, 4 * resultStride);
        }

        for (; row < rows; row++)
        {
            OneRow(ref left, ref panel, depth, ref result);
            left = ref Unsafe.Add(ref left, leftStride);
            result = ref Unsafe.Add(ref result, resultStride);
        }
    }

    private static void FourRows(
        ref float left,
        int leftStride,
        ref float panel,
        int depth,
        ref float result,
        int resultStride
    )
    {
        ref var left1 = ref Unsafe.Add(ref left, leftStride);
        ref var left2 = ref Unsafe.Add(ref left1, leftStride);
        ref var left3 = ref Unsafe.Add(ref left2, leftStride);
        ref var result1 = ref Unsafe.Add(ref result, resultStride);
        ref var result2 = ref Unsafe.Add(ref result1, resultStride);
        ref var result3 = ref Unsafe.Add(ref result2, resultStride);
        var second = (nuint)Vector512<float>.Count;
        var (a0, a1) = (Vector512.LoadUnsafe(ref result), Vector512.LoadUnsafe(ref result, second));
        var (b0, b1) = (Vector512.LoadUnsafe(ref result1), Vector512.LoadUnsafe(ref result1, second));
        var (c0, c1) = (Vector512.LoadUnsafe(ref result2), Vector512.LoadUnsafe(ref result2, second));
        var (d0, d1) = (Vector512.LoadUnsafe(ref result3), Vector512.LoadUnsafe(ref result3, second));
        for (var k = 0; k < depth; k++)
        {
            var right0 = Vector512.LoadUnsafe(ref panel);
            var right1 = Vector512.LoadUnsafe(ref panel, second);
            var factor = Vector512.Create(Unsafe.Add(ref left, k));
            a0 += factor * right0;
            a1 += factor * right1;
            factor = Vector512.Create(Unsafe.Add(ref left1, k));
            b0 += factor * right0;
            b1 += factor * right1;
            factor = Vector512.Create(Unsafe.Add(ref left2, k));
            c0 += factor * right0;
            c1 += factor * right1;
            factor = Vector512.Create(Unsafe.Add(ref left3, k));
            d0 += factor * right0;
            d1 += factor * right1;
            panel = ref Unsafe.Add(ref panel, PackedMatrix.PanelWidth);
        }

        a0.StoreUnsafe(ref result);
        a1.StoreUnsafe(ref result, second);
        b0.StoreUnsafe(ref result1);
        b1.StoreUnsafe(ref result1, second);
        c0.StoreUnsafe(ref result2);
        c1.StoreUnsafe(ref result2, second);
        d0.StoreUnsafe(ref result3);
        d1.StoreUnsafe(ref result3, second);
    }

    private static void OneRow(ref float left, ref float panel, int depth, ref float result)
    {
        var second = (nuint)Vector512<float>.Count;
        var sum0 = Vector512.LoadUnsafe(ref result);
        var sum1 = Vector512.LoadUnsafe(ref result, second);
        for (var k = 0; k < depth; k++)
        {
            var factor = Vector512.Create(Unsafe.Add(ref left, k));
            sum0 += factor * Vector512.LoadUnsafe(ref panel);
            sum1 += factor * Vector512.LoadUnsafe(ref panel, second);
            panel = ref Unsafe.Add(ref panel, PackedMatrix.PanelWidth);
        }

        sum0.StoreUnsafe(ref result);
        sum1.StoreUnsafe(ref result, second);
    }
}
