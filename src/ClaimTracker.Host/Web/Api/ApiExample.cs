using System.Text.Json.Nodes;

namespace ClaimTracker.Host.Web.Api;

/// <summary>What an endpoint answers, as the document shows it.</summary>
internal sealed record ApiExample(JsonNode Value);

/// <summary>What an endpoint takes as its body, as the document shows it.</summary>
internal sealed record ApiBody(Type Type, JsonNode Example);
