using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What a button or form about a claim carries: which claim, and how much of its history was seen.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Claim">Which claim.</param>
/// <param name="Seen">The last line of its history when the button was made.</param>
internal sealed record FormId(string Verb, ClaimNumber Claim, LastSeen Seen)
{
    public CustomId ToCustomId() =>
        CustomId.Create(
            Verb,
            Claim.Value.ToString(CultureInfo.InvariantCulture),
            Seen.Entry.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Absent when the id is not one of ours: anybody can send any id.</summary>
    public static FormId? Read(CustomId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return
            id.Arguments is [var claim, var seen]
            && ClaimNumber.TryParse(claim, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new FormId(id.Verb, number, new LastSeen(entry))
            : null;
    }
}
