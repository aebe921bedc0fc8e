using ClaimTracker.Host.Tests.Documentation;

namespace ClaimTracker.Host.Tests;

/// <summary>A whole output that is compared with a checked-in file; the difference is what a reviewer looks at.</summary>
/// <remarks>Run the tests with <c>CLAIMTRACKER_UPDATE_SNAPSHOTS=1</c> to write the files anew.</remarks>
internal static class Snapshot
{
    public static void Matches(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "ClaimTracker.Host.Tests", file);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_UPDATE_SNAPSHOTS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(
            File.Exists(path),
            $"The snapshot {file} is missing; run the tests with CLAIMTRACKER_UPDATE_SNAPSHOTS=1 and look at it."
        );
        Assert.Equal(File.ReadAllText(path), text);
    }
}
