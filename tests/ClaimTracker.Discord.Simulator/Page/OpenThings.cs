using System.Collections.Concurrent;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>What open pages hold between two requests: files picked but not sent yet, forms shown but not submitted.</summary>
internal sealed class OpenThings
{
    public Recent<SimulatedFile> Files { get; } = new(most: 20);

    public Recent<Modal> Forms { get; } = new(most: 200);
}

/// <summary>The newest things by a key; older ones are forgotten.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> things = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public string Keep(T thing)
    {
        var key = Guid.NewGuid().ToString("N");
        things[key] = thing;
        order.Enqueue(key);
        while (order.Count > most && order.TryDequeue(out var oldest))
        {
            things.TryRemove(oldest, out _);
        }

        return key;
    }

    /// <summary>Null: never kept, or forgotten.</summary>
    public T? Find(string key) => things.GetValueOrDefault(key);
}
