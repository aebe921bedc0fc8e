namespace ClaimTracker.Core.Intake;

/// <summary>Where an article comes from.</summary>
public abstract record ArticleSource
{
    private ArticleSource() { }

    /// <summary>A page to fetch.</summary>
    /// <param name="Address">Absolute http or https address.</param>
    public sealed record Page(Uri Address) : ArticleSource;

    /// <summary>The bytes of a file, as they are.</summary>
    /// <param name="Bytes">All of them.</param>
    /// <param name="MediaType">What the sender calls it, such as <c>text/html</c>; absent when it does not say.</param>
    /// <param name="Charset">The character set the sender states; absent when it does not say.</param>
    public sealed record File(ReadOnlyMemory<byte> Bytes, string? MediaType = null, string? Charset = null)
        : ArticleSource;

    /// <summary>Words that somebody pasted.</summary>
    public sealed record Pasted(string Text) : ArticleSource;
}
