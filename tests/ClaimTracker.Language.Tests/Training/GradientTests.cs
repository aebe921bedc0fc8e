using ClaimTracker.Training.Checks;

namespace ClaimTracker.Language.Tests.Training;

public sealed class GradientTests
{
    [Fact]
    public void Gradients_of_every_table_agree_with_the_loss() =>
        Assert.All(GradientCheck.Run(), table => Assert.True(table.Value < 0.03, $"{table.Key}: {table.Value}"));
}
