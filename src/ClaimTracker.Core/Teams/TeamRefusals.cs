using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Teams;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
internal static class TeamRefusals
{
    private static readonly ResourceManager Words = new(typeof(TeamRefusals));

    public static Refusal NeedsMember => new(Words, nameof(NeedsMember));

    public static Refusal NeedsReviewer => new(Words, nameof(NeedsReviewer));

    public static Refusal NeedsEditor => new(Words, nameof(NeedsEditor));

    public static Refusal NeedsManager => new(Words, nameof(NeedsManager));

    public static Refusal UnknownZone(string zone) => new(Words, nameof(UnknownZone), zone);

    public static Refusal UnknownLanguage(string language) => new(Words, nameof(UnknownLanguage), language);

    public static Refusal BadStaleDays(int most, int found) => new(Words, nameof(BadStaleDays), most, found);
}
