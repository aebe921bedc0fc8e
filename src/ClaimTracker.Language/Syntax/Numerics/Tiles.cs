using System.Runtime.CompilerServices;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// The inner loops of a matrix product. A processor starts an addition long before the one before it is over, so each loop keeps
/// several sums going: four rows by one panel of two vectors, or, for the rows that are left over, fewer rows by two panels.
/// Where a row or a panel is missing, the one before it is computed and written twice, which costs less than one more loop.
/// </summary>
internal static class Tiles<TNumber, TVector, TKind>
    where TNumber : struct
    where TVector : struct
    where TKind : struct, IVectorKind<TNumber, TVector>
{
    private const int RowsAtOnce = 4;

    public static int PanelWidth => 2 * TKind.Width;

    /// <summary>Adds the product of all rows and of all panels, which lie one behind the other.</summary>
    public static void Add(
        ref TNumber left,
        int leftStride,
        int rows,
        ref TNumber panels,
        int depth,
        int columns,
        ref TNumber result,
        int resultStride
    )
    {
        for (var column = 0; column < columns; column += 2 * PanelWidth)
        {
            AddPanels(
                ref left,
                leftStride,
                rows,
                ref Unsafe.Add(ref panels, column * depth),
                depth,
                Math.Min(2, (columns - column) / PanelWidth),
                ref Unsafe.Add(ref result, column),
                resultStride
            );
        }
    }

    private static void AddPanels(
        ref TNumber left,
        int leftStride,
        int rows,
        ref TNumber panels,
        int depth,
        int count,
        ref TNumber result,
        int resultStride
    )
    {
        var rest = rows % RowsAtOnce;
        var inFours = rest == RowsAtOnce - 1 ? rows : rows - rest;
        for (var panel = 0; panel < count; panel++)
        {
            for (var row = 0; row < inFours; row += RowsAtOnce)
            {
                FourRows(
                    ref Unsafe.Add(ref left, row * leftStride),
                    leftStride,
                    Math.Min(RowsAtOnce, rows - row) - 1,
                    ref Unsafe.Add(ref panels, panel * depth * PanelWidth),
                    depth,
                    ref Unsafe.Add(ref result, (row * resultStride) + (panel * PanelWidth)),
                    resultStride
                );
            }
        }

        left = ref Unsafe.Add(ref left, inFours * leftStride);
        result = ref Unsafe.Add(ref result, inFours * resultStride);
        switch (rows - inFours)
        {
            case 1:
                OneRow(ref left, ref panels, depth, count - 1, ref result);
                break;
            case 2:
                TwoRows(ref left, leftStride, ref panels, depth, count - 1, ref result, resultStride);
                break;
        }
    }

    /// <param name="last">The place of the last of four rows: 3, or 2 where it is missing.</param>
    private static void FourRows(
        ref TNumber left,
        int leftStride,
        int last,
        ref TNumber panel,
        int depth,
        ref TNumber result,
        int resultStride
    )
    {
        ref var left1 = ref Unsafe.Add(ref left, leftStride);
        ref var left2 = ref Unsafe.Add(ref left1, leftStride);
        ref var left3 = ref Unsafe.Add(ref left, last * leftStride);
        ref var result1 = ref Unsafe.Add(ref result, resultStride);
        ref var result2 = ref Unsafe.Add(ref result1, resultStride);
        ref var result3 = ref Unsafe.Add(ref result, last * resultStride);
        var second = TKind.Width;
        var (a0, a1) = (TKind.Load(ref result, 0), TKind.Load(ref result, second));
        var (b0, b1) = (TKind.Load(ref result1, 0), TKind.Load(ref result1, second));
        var (c0, c1) = (TKind.Load(ref result2, 0), TKind.Load(ref result2, second));
        var (d0, d1) = (TKind.Load(ref result3, 0), TKind.Load(ref result3, second));
        for (var k = 0; k < depth; k++)
        {
            var right0 = TKind.Load(ref panel, 0);
            var right1 = TKind.Load(ref panel, second);
            var factor = TKind.Fill(Unsafe.Add(ref left, k));
            a0 = TKind.AddProduct(a0, factor, right0);
            a1 = TKind.AddProduct(a1, factor, right1);
            factor = TKind.Fill(Unsafe.Add(ref left1, k));
            b0 = TKind.AddProduct(b0, factor, right0);
            b1 = TKind.AddProduct(b1, factor, right1);
            factor = TKind.Fill(Unsafe.Add(ref left2, k));
            c0 = TKind.AddProduct(c0, factor, right0);
            c1 = TKind.AddProduct(c1, factor, right1);
            factor = TKind.Fill(Unsafe.Add(ref left3, k));
            d0 = TKind.AddProduct(d0, factor, right0);
            d1 = TKind.AddProduct(d1, factor, right1);
            panel = ref Unsafe.Add(ref panel, PanelWidth);
        }

        TKind.Store(a0, ref result, 0);
        TKind.Store(a1, ref result, second);
        TKind.Store(b0, ref result1, 0);
        TKind.Store(b1, ref result1, second);
        TKind.Store(c0, ref result2, 0);
        TKind.Store(c1, ref result2, second);
        TKind.Store(d0, ref result3, 0);
        TKind.Store(d1, ref result3, second);
    }

    /// <param name="last">The place of the last of two panels: 1, or 0 where it is missing.</param>
    private static void TwoRows(
        ref TNumber left,
        int leftStride,
        ref TNumber panels,
        int depth,
        int last,
        ref TNumber result,
        int resultStride
    )
    {
        ref var left1 = ref Unsafe.Add(ref left, leftStride);
        ref var result1 = ref Unsafe.Add(ref result, resultStride);
        ref var other = ref Unsafe.Add(ref panels, last * depth * PanelWidth);
        var (second, third, fourth) = (TKind.Width, last * PanelWidth, (last * PanelWidth) + TKind.Width);
        var (a0, a1) = (TKind.Load(ref result, 0), TKind.Load(ref result, second));
        var (a2, a3) = (TKind.Load(ref result, third), TKind.Load(ref result, fourth));
        var (b0, b1) = (TKind.Load(ref result1, 0), TKind.Load(ref result1, second));
        var (b2, b3) = (TKind.Load(ref result1, third), TKind.Load(ref result1, fourth));
        for (var k = 0; k < depth; k++)
        {
            var (factor0, factor1) = (TKind.Fill(Unsafe.Add(ref left, k)), TKind.Fill(Unsafe.Add(ref left1, k)));
            var right = TKind.Load(ref panels, 0);
            a0 = TKind.AddProduct(a0, factor0, right);
            b0 = TKind.AddProduct(b0, factor1, right);
            right = TKind.Load(ref panels, second);
            a1 = TKind.AddProduct(a1, factor0, right);
            b1 = TKind.AddProduct(b1, factor1, right);
            right = TKind.Load(ref other, 0);
            a2 = TKind.AddProduct(a2, factor0, right);
            b2 = TKind.AddProduct(b2, factor1, right);
            right = TKind.Load(ref other, second);
            a3 = TKind.AddProduct(a3, factor0, right);
            b3 = TKind.AddProduct(b3, factor1, right);
            panels = ref Unsafe.Add(ref panels, PanelWidth);
            other = ref Unsafe.Add(ref other, PanelWidth);
        }

        TKind.Store(a0, ref result, 0);
        TKind.Store(a1, ref result, second);
        TKind.Store(a2, ref result, third);
        TKind.Store(a3, ref result, fourth);
        TKind.Store(b0, ref result1, 0);
        TKind.Store(b1, ref result1, second);
        TKind.Store(b2, ref result1, third);
        TKind.Store(b3, ref result1, fourth);
    }

    /// <param name="last">The place of the last of two panels: 1, or 0 where it is missing.</param>
    private static void OneRow(ref TNumber left, ref TNumber panels, int depth, int last, ref TNumber result)
    {
        ref var other = ref Unsafe.Add(ref panels, last * depth * PanelWidth);
        var (second, third, fourth) = (TKind.Width, last * PanelWidth, (last * PanelWidth) + TKind.Width);
        var (a0, a1) = (TKind.Load(ref result, 0), TKind.Load(ref result, second));
        var (a2, a3) = (TKind.Load(ref result, third), TKind.Load(ref result, fourth));
        for (var k = 0; k < depth; k++)
        {
            var factor = TKind.Fill(Unsafe.Add(ref left, k));
            a0 = TKind.AddProduct(a0, factor, TKind.Load(ref panels, 0));
            a1 = TKind.AddProduct(a1, factor, TKind.Load(ref panels, second));
            a2 = TKind.AddProduct(a2, factor, TKind.Load(ref other, 0));
            a3 = TKind.AddProduct(a3, factor, TKind.Load(ref other, second));
            panels = ref Unsafe.Add(ref panels, PanelWidth);
            other = ref Unsafe.Add(ref other, PanelWidth);
        }

        TKind.Store(a0, ref result, 0);
        TKind.Store(a1, ref result, second);
        TKind.Store(a2, ref result, third);
        TKind.Store(a3, ref result, fourth);
    }
}
