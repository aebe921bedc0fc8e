namespace ClaimTracker.Training.Conllu;

/// <summary>The files of the English Web Treebank in a folder.</summary>
internal static class TreebankFiles
{
    /// <summary>The only part that a model may learn from.</summary>
    public static string Train(string folder) => Find(folder, "en_ewt-ud-train.conllu");

    /// <summary>The part to measure on while developing.</summary>
    public static string Development(string folder) => Find(folder, "en_ewt-ud-dev.conllu");

    private static string Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path
            : File.Exists(path + ".gz") ? path + ".gz"
            : throw new ArgumentException(
                $"The folder must hold {name} or {name}.gz; {folder} has neither.",
                nameof(folder)
            );
    }
}
