using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>What a person put into a modal, by the field's name. Labels do not come back.</summary>
public sealed class FieldValues
{
    private readonly Dictionary<string, IReadOnlyList<string>> values;
    private readonly Resolved resolved;

    internal FieldValues(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values, Resolved resolved)
    {
        this.values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        this.resolved = resolved;
        foreach (var (name, chosen) in values)
        {
            this.values.TryAdd(name, chosen);
        }
    }

    /// <summary>What was typed, or the one choice; blank when nothing was.</summary>
    public string Text(string name) => All(name) is [var first, ..] ? first : "";

    /// <summary>Every choice of a select or a group of checkboxes.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name, []);

    public bool IsTicked(string name) => Text(name) == "true";

    public IReadOnlyList<Attachment> Files(string name) =>
        [.. Ids(name).Select(id => resolved.Attachments?.GetValueOrDefault(id)).OfType<Attachment>()];

    /// <summary>The ids chosen in a select of people, roles or channels.</summary>
    public IReadOnlyList<Snowflake> Ids(string name) =>
        [.. All(name).Where(text => Snowflake.TryParse(text, out _)).Select(text => Snowflake.Parse(text))];

    /// <summary>The one person chosen in a select of people; null when nobody was.</summary>
    public User? User(string name) => Ids(name) is [var first, ..] ? resolved.Users?.GetValueOrDefault(first) : null;

    /// <summary>The same person as a member of the server; null for somebody who is not in it.</summary>
    public Member? Member(string name) =>
        Ids(name) is [var first, ..] ? resolved.Members?.GetValueOrDefault(first) : null;
}
