using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Access;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class AccessRefusals
{
    private static readonly ResourceManager Words = new(typeof(AccessRefusals));

    public static Refusal NeedsName => new(Words, nameof(NeedsName), ApiKey.NameMaxLengthChars);

    public static Refusal NameTooLong(int lengthChars) =>
        new(Words, nameof(NameTooLong), ApiKey.NameMaxLengthChars, lengthChars);

    public static Refusal TooMany(int most) => new(Words, nameof(TooMany), most);

    public static Refusal NoSuch(long id) => new(Words, nameof(NoSuch), id);

    public static Refusal AlreadyRevoked(long id, string name) => new(Words, nameof(AlreadyRevoked), id, name);
}
