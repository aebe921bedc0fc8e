using System.Text;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Tests.Commands;

/// <summary>What a verb did: its exit code, its data and its words.</summary>
internal sealed record CommandRun(int ExitCode, string Data, string Words)
{
    /// <summary>The sentences said, a line each.</summary>
    public IReadOnlyList<string> Sentences =>
        Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A folder with a settings file and a database of its own, in which verbs are run as a person would.</summary>
internal sealed class Workplace : IDisposable
{
    private const int WidthChars = 120;

    private readonly string settings;

    public Workplace(params ReadOnlySpan<(string Key, string Value)> more)
    {
        Folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;
        DatabaseFile = Path.Combine(Folder, "data", "claims.db");
        settings = Write("settings.json", SettingsText(DatabaseFile, more));
    }

    public string Folder { get; }

    public string DatabaseFile { get; }

    public string SettingsFile => settings;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<CommandRun> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public async Task<CommandRun> RunWithInputAsync(byte[] input, params string[] args)
    {
        using var data = new MemoryStream();
        await using var words = new StringWriter();
        var terminal = new Terminal(new MemoryStream(input), data, words, Colours: false, WidthChars);
        string[] all = args.Contains("--settings") ? args : [.. args, "--settings", settings];
        var exitCode = await CommandLine.RunAsync(all, terminal);
        return new CommandRun(exitCode, Encoding.UTF8.GetString(data.ToArray()), words.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string SettingsText(string database, ReadOnlySpan<(string Key, string Value)> more)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Database:Sqlite:Path"] = database,
        };
        foreach (var (key, value) in more)
        {
            values[key] = value;
        }

        // The configuration reads "A:B" keys as sections.
        return System.Text.Json.JsonSerializer.Serialize(values);
    }
}
