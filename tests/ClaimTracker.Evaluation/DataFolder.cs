namespace ClaimTracker.Evaluation;

/// <summary>Finds public data that is not checked in; it lies in <c>shared/data</c> beside the checkout or in a folder above.</summary>
internal static class DataFolder
{
    /// <summary>The folder of one data set.</summary>
    /// <exception cref="DirectoryNotFoundException">The data is nowhere.</exception>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException(
            $"This needs the shared data: put {name} into shared/data beside the checkout."
        );
    }
}
