namespace ClaimTracker.Discord.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    private static readonly string Root = Find();

    public static string Under(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("These tests need to run from a checkout of the project.");
    }
}
