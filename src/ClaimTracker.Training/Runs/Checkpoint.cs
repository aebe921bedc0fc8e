using System.Runtime.InteropServices;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>The values as they are, for work in progress.</summary>
internal static class Checkpoint
{
    public static void Write(string path, float[] values) =>
        File.WriteAllBytes(path, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public static float[] Read(string path, NetworkParameters network)
    {
        var values = network.Set.NewBuffer();
        File.ReadAllBytes(path).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
