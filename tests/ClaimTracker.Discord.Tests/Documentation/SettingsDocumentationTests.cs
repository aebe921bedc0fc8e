using System.Reflection;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Documentation;

public sealed class SettingsDocumentationTests
{
    public static TheoryData<string> Settings =>
        [
            .. Of<DiscordOptions>(DiscordOptions.Section),
            .. Of<GatewayOptions>(GatewayOptions.Section),
            .. Of<RestOptions>(RestOptions.Section),
        ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_in_the_guide(string setting) =>
        Assert.Contains($"| `{setting}` |", File.ReadAllText(Path.Combine(FindRoot(), "docs", "discord-client.md")));

    private static IEnumerable<string> Of<T>(string section) =>
        typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => $"{section}:{property.Name}");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClaimTracker.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("These tests need to run from a checkout of the project.");
        }

        return folder;
    }
}
