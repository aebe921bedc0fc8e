namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Chance that always falls the same way, until the test says otherwise.</summary>
internal sealed class FixedRandom(double value = 0.5) : Random
{
    public double Value { get; set; } = value;

    public override double NextDouble() => Value;
}
