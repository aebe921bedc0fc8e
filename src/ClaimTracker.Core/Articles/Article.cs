using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Articles;

/// <summary>A text someone brought in. What it says never changes after intake: claims point into it.</summary>
public sealed class Article : IKeepHistory
{
    public const int TitleMaxLengthChars = 300;
    public const int NameMaxLengthChars = 200;

    private readonly ChangeNotes notes = new();

    private Article() { }

    public Article(TeamId team, ArticleNumber number, ArticleContent content, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        (TeamId, Number, Text, Language) = (team, number, content.Text, content.Language);
        Title =
            Cut(content.Title, TitleMaxLengthChars)
            ?? throw new ArgumentException("An article needs a title; it was blank.", nameof(content));
        (Publisher, Byline) = (Cut(content.Publisher, NameMaxLengthChars), Cut(content.Byline, NameMaxLengthChars));
        (Address, PublishedOn) = (content.Address?.AbsoluteUri, content.PublishedOn);
        TextKey = ArticleKeys.OfText(content.Text);
        AddressKey = content.Address is { } address ? ArticleKeys.OfAddress(address) : null;
        AddedAt = now;
        notes.Add(new Change(ArticleChanges.Added, by, now, null, Title));
    }

    public ArticleId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public ArticleNumber Number { get; private init; }

    /// <summary>At most <see cref="TitleMaxLengthChars"/>; never blank.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Absolute http or https address; absent for a text that came without one.</summary>
    public string? Address { get; private init; }

    public string? Publisher { get; private init; }

    public string? Byline { get; private init; }

    /// <summary>The day it was published, where it was published; absent when nobody said.</summary>
    public DateOnly? PublishedOn { get; private init; }

    /// <summary>Two-letter code of the language it was read in, or <c>und</c> when nothing told.</summary>
    public string Language { get; private init; } = "";

    /// <summary>The whole text, lines ended by \n; the spans of its claims are ranges of it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What finds the same text again; unique inside a team.</summary>
    public byte[] TextKey { get; private init; } = [];

    /// <summary>What finds the same address again; unique inside a team where there is one.</summary>
    public byte[]? AddressKey { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    public Subject Subject => new(SubjectKind.Article, Number.Value);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    private static string? Cut(string? text, int maxLengthChars) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= maxLengthChars ? text
        : FittedText.Cut(text, maxLengthChars).TrimEnd() + "…";
}
