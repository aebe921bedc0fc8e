using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Handling;

namespace ClaimTracker.Discord.Tests.Gateway.Handling;

public sealed class DispatchQueueTests
{
    private readonly List<long> dropped = [];

    [Fact]
    public void By_number_the_oldest_goes()
    {
        var queue = Queue(mostEvents: 3, mostBytes: 1000);

        Add(queue, 10, 1, 2, 3, 4, 5);

        Assert.Equal([1, 2], dropped);
        Assert.Equal([3, 4, 5], TakeAll(queue));
    }

    [Fact]
    public void By_bytes_the_oldest_goes()
    {
        var queue = Queue(mostEvents: 100, mostBytes: 100);
        Add(queue, 40, 1, 2);

        Add(queue, 90, 3);

        Assert.Equal([1, 2], dropped);
        Assert.Equal([3], TakeAll(queue));
    }

    [Fact]
    public void One_that_is_larger_than_all_may_be_is_taken_alone()
    {
        var queue = Queue(mostEvents: 100, mostBytes: 100);
        Add(queue, 500, 1);
        Assert.Equal(1, queue.Count);

        Add(queue, 10, 2);

        Assert.Equal([1], dropped);
        Assert.Equal([2], TakeAll(queue));
    }

    [Fact]
    public void What_was_taken_makes_room()
    {
        var queue = Queue(mostEvents: 2, mostBytes: 100);
        Add(queue, 50, 1, 2);
        TakeAll(queue);

        Add(queue, 50, 3, 4);

        Assert.Empty(dropped);
        Assert.Equal(2, queue.Count);
    }

    [Fact]
    public async Task After_it_is_complete_what_waits_can_be_taken_and_nothing_is_added()
    {
        var queue = Queue(mostEvents: 10, mostBytes: 100);
        Add(queue, 1, 1);

        queue.Complete();
        Add(queue, 1, 2);

        Assert.Equal(1, queue.Count);
        Assert.Equal([1], TakeAll(queue));
        Assert.False(await queue.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_many_takers_none_is_lost_or_taken_twice()
    {
        var queue = Queue(mostEvents: 64, mostBytes: 1_000_000);
        var takers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => TakeUntilCompleteAsync(queue))).ToList();

        Add(queue, 10, [.. Enumerable.Range(1, 20_000).Select(i => (long)i)]);
        queue.Complete();
        var taken = await Task.WhenAll(takers);

        Assert.Equal(
            Enumerable.Range(1, 20_000).Select(i => (long)i),
            taken.SelectMany(t => t).Concat(dropped).Order()
        );
        Assert.Equal(0, queue.Count);
    }

    private DispatchQueue Queue(int mostEvents, long mostBytes) =>
        new(mostEvents, mostBytes, dispatch => dropped.Add(dispatch.Sequence));

    private static void Add(DispatchQueue queue, int size, params long[] sequences)
    {
        foreach (var sequence in sequences)
        {
            queue.Add(new GatewayDispatch("X", sequence, default, 0), size);
        }
    }

    private static List<long> TakeAll(DispatchQueue queue)
    {
        var taken = new List<long>();
        while (queue.TryTake(out var dispatch))
        {
            taken.Add(dispatch.Sequence);
        }

        return taken;
    }

    private static async Task<List<long>> TakeUntilCompleteAsync(DispatchQueue queue)
    {
        var taken = new List<long>();
        while (await queue.WaitAsync(TestContext.Current.CancellationToken))
        {
            taken.AddRange(TakeAll(queue));
        }

        return taken;
    }
}
