using System.Text.RegularExpressions;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Documentation;

public sealed partial class SettingsDocumentationTests
{
    [Fact]
    public void The_page_lists_every_setting_and_no_other()
    {
        var documented = SettingRow()
            .Matches(Repository.Read("docs/configuration.md"))
            .Select(row => row.Groups["name"].Value)
            .ToList();

        Assert.Equal(Settings().Order(), documented.Order());
    }

    [Fact]
    public void What_it_says_of_Discord_is_what_the_guide_of_the_client_says()
    {
        Assert.Equal(DiscordRows("docs/discord-client.md"), DiscordRows("docs/configuration.md"));
        Assert.NotEmpty(DiscordRows("docs/configuration.md"));
    }

    [Fact]
    public void Every_value_in_appsettings_is_the_default_it_would_have_anyway()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build();
        using var services = ProgramServices.ForCommands(shipped).BuildServiceProvider();
        using var bare = ProgramServices.ForCommands(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.Empty(SettingsProblems.Find(services));
        Assert.Equal(Values(bare), Values(services));
    }

    private static IEnumerable<string> DiscordRows(string page) =>
        Repository.Read(page).Split('\n').Where(line => line.StartsWith("| `Discord:", StringComparison.Ordinal));

    private static IReadOnlyList<string> Settings()
    {
        using var services = ProgramServices.ForCommands(new ConfigurationBuilder().Build()).BuildServiceProvider();
        return [.. services.GetServices<SettingsProbe>().SelectMany(probe => Names(probe.Section, probe.Options))];
    }

    private static IEnumerable<string> Names(string path, Type type) =>
        type.GetProperties()
            .SelectMany(property =>
                property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass
                    ? Names($"{path}:{property.Name}", property.PropertyType)
                    : [$"{path}:{property.Name}"]
            );

    private static string Values(ServiceProvider services) =>
        string.Join(
            '\n',
            services
                .GetServices<SettingsProbe>()
                .Select(probe => System.Text.Json.JsonSerializer.Serialize(probe.Read(), probe.Options))
        );

    [GeneratedRegex(
        @"^\| `(?<name>[A-Z]\w+(:\w+)+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SettingRow();
}
