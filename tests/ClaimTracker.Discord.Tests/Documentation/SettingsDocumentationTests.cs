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
        Assert.Contains($"| `{setting}` |", File.ReadAllText(Checkout.Under("docs", "discord-client.md")));

    private static IEnumerable<string> Of<T>(string section) =>
        typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => $"{section}:{property.Name}");
}
