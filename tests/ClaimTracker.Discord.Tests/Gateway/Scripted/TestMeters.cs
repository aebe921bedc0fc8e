using System.Diagnostics.Metrics;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Meters of one test, so that tests that run side by side do not count for each other.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<Meter> made = [];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        made.Add(meter);
        return meter;
    }

    public void Dispose() => made.ForEach(meter => meter.Dispose());
}
