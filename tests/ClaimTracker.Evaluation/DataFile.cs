using System.IO.Compression;

namespace ClaimTracker.Evaluation;

/// <summary>Reads a file of a data set, or its gzipped form under the same name with <c>.gz</c>.</summary>
internal static class DataFile
{
    /// <exception cref="FileNotFoundException">Neither form is in the folder.</exception>
    public static string Read(string folder, string name)
    {
        using var reader = Open(folder, name);
        return reader.ReadToEnd();
    }

    /// <summary>The lines. Only a line feed ends one, so that files that run in parallel stay so.</summary>
    public static string[] Lines(string folder, string name) =>
        [.. Read(folder, name).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <inheritdoc cref="Read"/>
    public static StreamReader Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new StreamReader(path)
            : File.Exists(path + ".gz")
                ? new StreamReader(new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress))
            : throw new FileNotFoundException(
                $"The data set must hold {name} or {name}.gz; {folder} has neither. Put it there as shared/data has it."
            );
    }
}
