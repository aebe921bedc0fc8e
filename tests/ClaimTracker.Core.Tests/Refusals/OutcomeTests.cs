using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Tests.Refusals;

public sealed class OutcomeTests
{
    private static readonly Refusal No = ClaimRefusals.NeedsReason(new ClaimNumber(1));

    [Fact]
    public void What_was_done_is_the_thing()
    {
        Outcome<string> outcome = "done";

        Assert.True(outcome.Is(out var done, out var refused));
        Assert.Equal(("done", null), (done, refused));
    }

    [Fact]
    public void What_was_not_done_is_the_refusal()
    {
        Outcome<string> outcome = No;

        Assert.False(outcome.Is(out var done, out var refused));
        Assert.Equal((null, No), (done, refused));
    }

    [Fact]
    public void Neither_is_a_mistake_in_the_program() =>
        Assert.Throws<InvalidOperationException>(() => default(Outcome<string>).Is(out _, out _));

    [Fact]
    public void Nothing_is_no_outcome() =>
        Assert.Throws<ArgumentNullException>(() =>
        {
            Outcome<string> outcome = (string)null!;
            return outcome;
        });
}
