namespace ClaimTracker.Core.Tests.Architecture;

/// <summary>The source files of the repository that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Source => Path.Combine(Root, "src");

    /// <summary>Files under a folder of <c>src</c>, without what the build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Source, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Parts(file).Intersect(["bin", "obj"]).Any());

    /// <summary>The folders and the name of a file, from <c>src</c> on.</summary>
    public static string[] Parts(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException(
                "The tests need the source tree around them; run them from a checkout."
            );
    }
}
