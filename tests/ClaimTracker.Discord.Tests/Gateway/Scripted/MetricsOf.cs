using System.Diagnostics.Metrics;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Listens to the meters of one test.</summary>
internal sealed class MetricsOf : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Lock mutex = new();
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> seen = [];

    public MetricsOf(TestMeters meters)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    public double Sum(string name) => Of(name).Sum(measured => measured.Value);

    public IReadOnlyList<(string Name, double Value, Dictionary<string, object?> Tags)> Of(string name)
    {
        listener.RecordObservableInstruments();
        lock (mutex)
        {
            return [.. seen.Where(measured => measured.Name == name)];
        }
    }

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, object?>(tags.ToArray());
        lock (mutex)
        {
            seen.Add((instrument.Name, value, kept));
        }
    }
}
