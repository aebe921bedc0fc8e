using System.Diagnostics;

namespace ClaimTracker.Evaluation.Speed;

/// <summary>The most memory that some work needs, seen from a second thread while it runs.</summary>
/// <param name="Managed">The managed heap at its largest, garbage and everything loaded before included, in bytes.</param>
/// <param name="Resident">The resident memory of the process at its largest, in bytes.</param>
internal readonly record struct MemoryPeak(long Managed, long Resident)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static MemoryPeak During(Action work)
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using (new Timer(_ => managed = Math.Max(managed, GC.GetTotalMemory(false)), null, TimeSpan.Zero, Interval))
        {
            work();
        }

        using var process = Process.GetCurrentProcess();
        return new MemoryPeak(managed, process.PeakWorkingSet64);
    }
}
