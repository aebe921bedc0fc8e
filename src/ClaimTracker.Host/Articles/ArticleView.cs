using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Articles;

/// <summary>An article with its claims marked in it.</summary>
public sealed record ArticleView : IPageView
{
    public string Title => Article.Title;

    public required ArticlePage Article { get; init; }

    /// <summary>Where it can be read; absent unless it is an http or https address.</summary>
    public string? Address { get; init; }

    public required IReadOnlyList<BlockView> Blocks { get; init; }

    public required IReadOnlyList<ClaimMark> Claims { get; init; }
}

/// <summary>Blocks of one kind that follow each other: the items of a list are one.</summary>
public sealed record BlockView(TextBlockKind Kind, IReadOnlyList<IReadOnlyList<LineView>> Items);

/// <summary>A line of the text.</summary>
public sealed record LineView(IReadOnlyList<MarkView> Marks);

/// <summary>A run of text and what it leads to.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Claim">The claim that a click opens; absent outside claims.</param>
/// <param name="Others">Further claims that it is part of.</param>
/// <param name="Begins">Claims that appear here for the first time: their anchors.</param>
/// <param name="Refers">Claims that no click on the text opens, because others cover all of it: linked behind it.</param>
public sealed record MarkView(
    string Text,
    ClaimNumber? Claim,
    IReadOnlyList<ClaimNumber> Others,
    IReadOnlyList<ClaimNumber> Begins,
    IReadOnlyList<ClaimNumber> Refers
);
