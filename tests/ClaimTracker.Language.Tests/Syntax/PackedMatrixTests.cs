using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 9, 33)]
    [InlineData(3, 7, 31)]
    [InlineData(4, 16, 32)]
    [InlineData(7, 12, 96)]
    [InlineData(9, 40, 70)]
    public void Every_number_of_a_product_is_the_plain_sum_in_order(int rows, int depth, int columns)
    {
        var left = Numbers(rows * depth, 1);
        var right = Numbers(depth * columns, 2);
        var matrix = new PackedMatrix();
        matrix.Pack(right, depth, columns, columns);
        var result = new float[rows * matrix.PaddedColumns];

        matrix.AddProduct(left, depth, rows, result, matrix.PaddedColumns);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0f;
                for (var k = 0; k < depth; k++)
                {
                    sum += left[(row * depth) + k] * right[(k * columns) + column];
                }

                Assert.Equal(sum, result[(row * matrix.PaddedColumns) + column]);
            }
        }
    }

    [Fact]
    public void A_transposed_matrix_gives_the_same_product()
    {
        var right = Numbers(20 * 50, 3);
        var turned = new float[right.Length];
        for (var i = 0; i < right.Length; i++)
        {
            turned[(i % 50 * 20) + (i / 50)] = right[i];
        }

        var (plain, transposed) = (new PackedMatrix(), new PackedMatrix());
        plain.Pack(right, 20, 50, 50);
        transposed.PackTransposed(turned, 20, 50, 20);

        Assert.Equal(Product(plain), Product(transposed));
    }

    [Fact]
    public void A_result_without_room_is_refused()
    {
        var matrix = new PackedMatrix();
        matrix.Pack(new float[40], 1, 40, 40);

        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.AddProduct(new float[1], 1, 1, new float[40], 40));
    }

    private static float[] Product(PackedMatrix matrix)
    {
        var result = new float[6 * matrix.PaddedColumns];
        matrix.AddProduct(Numbers(6 * matrix.Depth, 4), matrix.Depth, 6, result, matrix.PaddedColumns);
        return result;
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
