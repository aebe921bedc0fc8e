using System.Text.Json;

namespace ClaimTracker.Host.Settings;

/// <summary>Where settings come from, the last word last: <c>appsettings.json</c>, the file of <c>--settings</c>, the environment.</summary>
internal static class SettingsFiles
{
    /// <summary>What the names of environment variables begin with: <c>CLAIMTRACKER_Database__Provider</c>.</summary>
    public const string EnvironmentPrefix = "CLAIMTRACKER_";

    /// <summary>Reads them all.</summary>
    /// <exception cref="SettingsFileException">A file is missing or is not JSON.</exception>
    public static IConfigurationRoot Load(string? extraFile)
    {
        var builder = new ConfigurationBuilder().AddJsonFile(
            Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            optional: true
        );
        if (extraFile is not null)
        {
            builder.AddJsonFile(Path.GetFullPath(extraFile), optional: false);
        }

        try
        {
            return builder.AddEnvironmentVariables(EnvironmentPrefix).Build();
        }
        catch (FileNotFoundException)
        {
            throw new SettingsFileException(
                $"The settings file {extraFile} is not there; check the path after --settings."
            );
        }
        catch (InvalidDataException invalid)
        {
            var why = invalid.InnerException is JsonException json
                ? json.Message
                : (invalid.InnerException ?? invalid).Message;
            throw new SettingsFileException($"{invalid.Message.TrimEnd('.')}: {why}");
        }
    }
}

/// <summary>A settings file that cannot be used; the message is for the person who wrote it.</summary>
internal sealed class SettingsFileException(string message) : Exception(message);
