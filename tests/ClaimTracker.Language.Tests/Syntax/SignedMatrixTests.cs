using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class SignedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 5, 33)]
    [InlineData(3, 7, 31)]
    [InlineData(4, 16, 32)]
    [InlineData(5, 160, 640)]
    [InlineData(131, 40, 96)]
    public void A_product_is_as_near_to_the_plain_one_as_sixteen_bits_allow(int rows, int depth, int columns)
    {
        var left = Numbers(rows * depth, 1);
        var table = SignedTable.From(Numbers(depth * columns, 2), depth, columns, byColumn: true);
        var weights = table.ToNumbers();
        var matrix = new SignedMatrix(table);
        var width = matrix.PaddedColumns;
        float[] result = [.. Enumerable.Repeat(0.5f, rows * width)];

        matrix.AddProduct(left, depth, rows, result, width);

        for (var row = 0; row < rows; row++)
        {
            // Half a step of the rounding for each number of the row, times the largest weight.
            var largest = left.AsSpan(row * depth, depth).ToArray().Max(Math.Abs);
            var tolerance = (depth * largest / short.MaxValue * weights.Max(Math.Abs)) + 1e-5;
            for (var column = 0; column < columns; column++)
            {
                var sum = 0.5;
                for (var k = 0; k < depth; k++)
                {
                    sum += (double)left[(row * depth) + k] * weights[(k * columns) + column];
                }

                Assert.Equal(sum, result[(row * width) + column], tolerance);
            }
        }
    }

    [Fact]
    public void What_is_beside_a_row_does_not_change_its_product()
    {
        var matrix = new SignedMatrix(SignedTable.From(Numbers(48 * 64, 3), 48, 64, byColumn: true));
        var left = Numbers(7 * 48, 4);
        var together = new float[7 * 64];
        matrix.AddProduct(left, 48, 7, together, 64);

        for (var row = 0; row < 7; row++)
        {
            var alone = new float[64];
            matrix.AddProduct(left.AsSpan(row * 48, 48), 48, 1, alone, 64);

            Assert.Equal(together.AsSpan(row * 64, 64).ToArray(), alone);
        }
    }

    [Fact]
    public void A_row_of_zeros_adds_nothing()
    {
        var matrix = new SignedMatrix(SignedTable.From(Numbers(6 * 32, 5), 6, 32, byColumn: true));
        float[] result = [.. Enumerable.Repeat(2f, 32)];

        matrix.AddProduct(new float[6], 6, 1, result, 32);

        Assert.All(result, number => Assert.Equal(2f, number));
    }

    [Fact]
    public void Weights_that_could_overflow_or_have_no_scale_of_their_column_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SignedMatrix(SignedTable.From(new float[513], 513, 1, byColumn: true))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SignedMatrix(SignedTable.From(new float[4], 2, 2, byColumn: false))
        );
    }

    [Fact]
    public void The_largest_numbers_there_can_be_do_not_overflow()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 512)];
        var matrix = new SignedMatrix(SignedTable.From(ones, 512, 1, byColumn: true));
        var result = new float[matrix.PaddedColumns];

        matrix.AddProduct(ones, 512, 1, result, result.Length);

        Assert.Equal(512, result[0], 0.01);
    }

    private static float[] Numbers(int count, int seed)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (((i + seed) * 7919 % 2003) - 1001) / 611f;
        }

        return numbers;
    }
}
