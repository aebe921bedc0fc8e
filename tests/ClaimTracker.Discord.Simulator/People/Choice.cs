using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>A choice that the application offers for an option.</summary>
/// <param name="Value">What is sent when it is chosen: text or a number, as text.</param>
public sealed record Choice(string Name, string Value)
{
    internal static IReadOnlyList<Choice> ListOf(JsonArray choices) =>
        [.. choices.Select(choice => new Choice(choice!["name"]!.ToString(), choice["value"]!.ToString()))];
}
