using System.Runtime.CompilerServices;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Whole outputs compared with checked-in files. Set CLAIMTRACKER_UPDATE_SNAPSHOTS=1 to write them anew, and read the diff.</summary>
internal static class Snapshot
{
    public static async Task MatchesAsync(string name, string actual)
    {
        var file = Path.Combine(Folder(), name);
        var cancellationToken = TestContext.Current.CancellationToken;
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, actual, cancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, cancellationToken), actual, ignoreLineEndingDifferences: true);
    }

    private static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "Snapshots");
}
