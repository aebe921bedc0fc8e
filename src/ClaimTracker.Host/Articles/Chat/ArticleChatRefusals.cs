using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Every "no" about articles that only Discord knows; the words are in the resource files of the same name.</summary>
internal static class ArticleChatRefusals
{
    private static readonly ResourceManager Words = new(typeof(ArticleChatRefusals));

    public static Refusal NothingToTrack => new(Words, nameof(NothingToTrack));

    public static Refusal NothingToCompare => new(Words, nameof(NothingToCompare));

    public static Refusal DraftGone(TimeSpan kept) => new(Words, nameof(DraftGone), kept.Days);

    public static Refusal NoSuchArticle(string typed) => new(Words, nameof(NoSuchArticle), typed);

    public static Refusal FileUnreachable(string name) => new(Words, nameof(FileUnreachable), name);

    public static Refusal FileTooSlow(string name, TimeSpan limit) =>
        new(Words, nameof(FileTooSlow), name, limit.TotalSeconds);
}
