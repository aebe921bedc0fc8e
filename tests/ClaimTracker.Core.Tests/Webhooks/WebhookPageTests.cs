using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Tests.Architecture;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Core.Webhooks;

namespace ClaimTracker.Core.Tests.Webhooks;

/// <summary>The page about webhooks shows what is really sent.</summary>
public sealed partial class WebhookPageTests : WebhookTests<SqliteEngine>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "webhooks.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_example_has_the_members_of_what_is_sent_in_their_order()
    {
        await OpenAsync();
        var number = (await AddHookAsync()).Number;
        await Work().PingAsync(Max, number, Stop);
        await GoAllTheWayAsync();
        await SweepAsync();

        var sent = Receiver.All.Select(one => JsonDocument.Parse(one.Body).RootElement).DistinctBy(TypeOf).ToList();
        var shown = JsonBlock().Matches(Page).Select(one => JsonDocument.Parse(one.Groups["json"].Value).RootElement);

        Assert.Equal(
            sent.OrderBy(TypeOf, StringComparer.Ordinal).Select(Shape),
            shown.OrderBy(TypeOf, StringComparer.Ordinal).Select(Shape)
        );
    }

    [Fact]
    public void Every_event_and_every_rating_is_on_the_page()
    {
        var events = typeof(WebhookEvents)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(events, one => Assert.Contains($"| `{one}` |", Page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<Rating>(), one => Assert.Contains($"`{one}`", Page, StringComparison.Ordinal));
    }

    private static string? TypeOf(JsonElement body) => body.GetProperty("type").GetString();

    /// <summary>The members in their order, each with the kind of its value.</summary>
    private static string Shape(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(Shape))}}}",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            var kind => kind.ToString(),
        };

    private static string Shape(JsonProperty member) =>
        member.Name == "type" ? $"type {member.Value}" : $"{member.Name} {Shape(member.Value)}";

    [GeneratedRegex(
        "```json\n(?<json>.+?)\n```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex JsonBlock();
}
