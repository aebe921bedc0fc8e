using System.Reflection;
using Xunit.v3;

namespace ClaimTracker.Tests;

/// <summary>Takes long, or needs a browser: not part of the unit run, but of the slow suites in <c>.ci/run</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : BeforeAfterTestAttribute, ITraitAttribute
{
    private const string Switch = "CLAIMTRACKER_SLOW_TESTS";

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Category", "Slow")];

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Switch) is "1",
            $"This test is slow; set {Switch}=1 to run it."
        );
}
