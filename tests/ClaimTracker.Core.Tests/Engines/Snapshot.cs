using ClaimTracker.Core.Tests.Architecture;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Compares a whole output with a checked-in file. A difference is written beside it, for review: rename it when it is right.</summary>
internal static class Snapshot
{
    public static async Task MatchAsync(string name, string actual)
    {
        var expected = Path.Combine(SourceTree.Root, "tests", "ClaimTracker.Core.Tests", name);
        var received = Path.ChangeExtension(expected, ".received" + Path.GetExtension(expected));
        var text = actual.ReplaceLineEndings("\n").Trim() + "\n";
        if (File.Exists(expected) && await File.ReadAllTextAsync(expected) == text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text);
        Assert.Fail($"'{expected}' was needed as it is; the output is in '{received}'. Rename that when it is right.");
    }
}
