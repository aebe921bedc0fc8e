using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class WatchRefusals
{
    private static readonly ResourceManager Words = new(typeof(WatchRefusals));

    public static Refusal NoSuch(WatchNumber number) => new(Words, nameof(NoSuch), number);

    /// <param name="typed">What was written in the place of a number.</param>
    public static Refusal NoSuchNumber(string typed) => new(Words, nameof(NoSuchNumber), typed);

    public static Refusal TooMany(int most) => new(Words, nameof(TooMany), most);

    public static Refusal AlreadyWatched(WatchNumber number, string title) =>
        new(Words, nameof(AlreadyWatched), number, title);

    public static Refusal AlreadyActive(WatchNumber number) => new(Words, nameof(AlreadyActive), number);

    public static Refusal AlreadyPaused(WatchNumber number) => new(Words, nameof(AlreadyPaused), number);

    public static Refusal AddressTooLong(int lengthChars) =>
        new(Words, nameof(AddressTooLong), Watch.AddressMaxLengthChars, lengthChars);

    /// <summary>An article could not be brought in for a reason that only the log knows.</summary>
    internal static Refusal Inside => new(Words, nameof(Inside));
}
