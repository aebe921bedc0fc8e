using System.Numerics;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class ActivationsTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(-1f)]
    [InlineData(0.001f)]
    [InlineData(-12.5f)]
    [InlineData(30f)]
    [InlineData(80f)]
    public void The_bent_functions_are_those_of_the_textbook(float x)
    {
        Assert.Equal(1, Activations.Exp(x) / Math.Exp(x), 6);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Sigmoid(new Vector<float>(x))[0], 6);
        Assert.Equal(Math.Tanh(x), Activations.Tanh(new Vector<float>(x))[0], 6);
    }

    [Theory]
    [InlineData(float.MaxValue)]
    [InlineData(float.MinValue)]
    [InlineData(1e5f)]
    public void Far_out_they_stay_finite(float x)
    {
        Assert.True(float.IsFinite(Activations.Exp(x)));
        Assert.InRange(Activations.Sigmoid(new Vector<float>(x))[0], 0f, 1f);
        Assert.InRange(Activations.Tanh(new Vector<float>(x))[0], -1f, 1f);
    }

    [Fact]
    public void Shares_add_up_to_one()
    {
        var scores = Enumerable.Range(0, 19).Select(i => (float)i).ToArray();

        Activations.Softmax(scores);

        Assert.Equal(1, scores.Sum(), 5);
        Assert.Equal(18, Array.IndexOf(scores, scores.Max()));
    }
}
