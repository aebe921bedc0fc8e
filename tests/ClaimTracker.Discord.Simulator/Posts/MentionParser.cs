using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Posts;

/// <summary>Finds who a text rings for: what it mentions, cut down to what <c>allowed_mentions</c> and permissions let through.</summary>
internal static partial class MentionParser
{
    public static Pings Parse(Message message, JsonObject? allowed, bool allByDefault, World world)
    {
        var text = TextOf(message);
        var permissions = PermissionRules.InChannel(message.Channel, message.Author);
        var mayMentionAll = permissions.HasFlag(Permissions.MentionEveryone);
        var users = Ids(UserMention().Matches(text))
            .Where(id => Lets(allowed, "users", id, byDefault: true))
            .Select(world.User)
            .OfType<User>()
            .Concat(RepliedTo(message, allowed));
        var roles = Ids(RoleMention().Matches(text))
            .Where(id => Lets(allowed, "roles", id, allByDefault))
            .Select(id => message.Channel.Server?.Roles.FirstOrDefault(role => role.Id == id))
            .OfType<Role>()
            .Where(role => role.IsMentionable || mayMentionAll);
        var everyone =
            EveryoneMention().IsMatch(text) && mayMentionAll && Lets(allowed, "everyone", id: null, allByDefault);
        return new Pings([.. users.Distinct()], [.. roles.Distinct()], everyone);
    }

    /// <summary>All the text of a message that can mention: its content, or the texts of its layout.</summary>
    public static string TextOf(Message message) =>
        string.Join(
            '\n',
            Components
                .AllIn(message.Components)
                .Where(component => Components.KindOf(component) is ComponentKind.Text)
                .Select(component => component["content"]?.ToString())
                .Prepend(message.Content)
                .Where(text => !string.IsNullOrEmpty(text))
        );

    private static IEnumerable<User> RepliedTo(Message message, JsonObject? allowed) =>
        message.RepliesTo is { } earlier && (allowed is null || allowed["replied_user"]?.GetValue<bool>() == true)
            ? [earlier.Author]
            : [];

    private static bool Lets(JsonObject? allowed, string kind, ulong? id, bool byDefault)
    {
        if (allowed is null)
        {
            return byDefault;
        }

        return Has(allowed["parse"], kind) || (id is { } one && Has(allowed[kind], one.Wire()));
    }

    private static bool Has(JsonNode? list, string text) =>
        list is JsonArray items && items.Any(item => item?.ToString() == text);

    private static IEnumerable<ulong> Ids(MatchCollection matches) =>
        matches.Select(match => ulong.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("<@!?(?<id>[0-9]{1,19})>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&(?<id>[0-9]{1,19})>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryoneMention();
}
