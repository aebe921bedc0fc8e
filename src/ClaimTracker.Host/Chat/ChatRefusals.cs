using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Host.Chat;

/// <summary>Every "no" at the door; the words are in the resource files of the same name.</summary>
internal static class ChatRefusals
{
    private static readonly ResourceManager Words = new(typeof(ChatRefusals));

    public static Refusal OnlyInServers => new(Words, nameof(OnlyInServers));
}
