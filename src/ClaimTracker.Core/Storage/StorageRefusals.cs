using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Storage;

/// <summary>Every "no" that both engines share; the words are in the resource files of the same name.</summary>
internal static class StorageRefusals
{
    private static readonly ResourceManager Words = new(typeof(StorageRefusals));

    public static Refusal NewerDatabase(string description) => new(Words, nameof(NewerDatabase), description);
}
