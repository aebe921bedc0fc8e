namespace ClaimTracker.Language.Tests;

/// <summary>Public test data that is too large, or not ours, to be checked in; it lies beside the checkout.</summary>
internal static class SharedData
{
    /// <summary>The file's path in <c>shared/data</c>; skips the test when it is not there.</summary>
    public static string Require(string path) => RequireShared(Path.Combine("data", path));

    /// <summary>The file's path in <c>shared</c>; skips the test when it is not there.</summary>
    public static string RequireShared(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip(
            $"This test needs the shared data: put {path} into shared/ beside the checkout, or in any folder above it."
        );
        return "";
    }
}
