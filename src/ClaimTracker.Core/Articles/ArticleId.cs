using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Articles;

public readonly record struct ArticleId(long Value) : IEntityId<ArticleId>
{
    public static ArticleId From(long value) => new(value);
}
