using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Every "no" about publishing that only Discord knows; the words are in the resource files of the same name.</summary>
internal static class PublishChatRefusals
{
    private static readonly ResourceManager Words = new(typeof(PublishChatRefusals));

    public static Refusal StateOfPublished => new(Words, nameof(StateOfPublished));

    public static Refusal NoSuchChangeDay(string typed) => new(Words, nameof(NoSuchChangeDay), typed);

    public static Refusal NoSuchDay(string typed) => new(Words, nameof(NoSuchDay), typed);
}
