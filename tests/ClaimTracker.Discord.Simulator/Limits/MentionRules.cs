using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for <c>allowed_mentions</c>.</summary>
internal static class MentionRules
{
    private const int MaxIds = 100;
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    public static JsonObject? Check(Form message)
    {
        if (message.Object("allowed_mentions") is not { } mentions)
        {
            return null;
        }

        var parsed = mentions.Items("parse", Kinds.Length).Select(kind => kind?.ToString()).ToList();
        foreach (var (position, kind) in parsed.Index())
        {
            if (!Kinds.Contains(kind))
            {
                mentions.Wrong(
                    $"parse.{position}",
                    "BASE_TYPE_CHOICES",
                    "Value must be one of ('users', 'roles', 'everyone')."
                );
            }
        }

        foreach (var kind in (string[])["users", "roles"])
        {
            mentions.Ids(kind, MaxIds);
            if (parsed.Contains(kind) && mentions.Json[kind] is JsonArray { Count: > 0 })
            {
                mentions.Wrong(
                    kind,
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive."
                );
            }
        }

        mentions.Flag("replied_user");
        return mentions.Json;
    }
}
