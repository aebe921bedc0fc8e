using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.FollowUps;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class FollowUpRefusals
{
    private static readonly ResourceManager Words = new(typeof(FollowUpRefusals));

    public static Refusal NoSuch(FollowUpNumber number) => new(Words, nameof(NoSuch), number);

    public static Refusal AlreadyDone(FollowUpNumber number) => new(Words, nameof(AlreadyDone), number);

    public static Refusal AlreadyCancelled(FollowUpNumber number) => new(Words, nameof(AlreadyCancelled), number);

    /// <summary>A button of an earlier time was pressed, and that time is over.</summary>
    public static Refusal NotDue(FollowUpNumber number) => new(Words, nameof(NotDue), number);

    public static Refusal NotYours(FollowUpNumber number, string owner) => new(Words, nameof(NotYours), number, owner);

    public static Refusal NoteTooLong(int chars) => new(Words, nameof(NoteTooLong), FollowUp.NoteMaxLengthChars, chars);

    public static Refusal TooMany(int most) => new(Words, nameof(TooMany), most);

    public static Refusal AlreadySaved => new(Words, nameof(AlreadySaved));

    /// <param name="until">The last day, as <c>2026-12-01</c>.</param>
    /// <param name="first">The first, the same.</param>
    public static Refusal EndsBefore(string until, string first) => new(Words, nameof(EndsBefore), until, first);

    public static Refusal NoSuchNumber(string typed) => new(Words, nameof(NoSuchNumber), typed);
}
