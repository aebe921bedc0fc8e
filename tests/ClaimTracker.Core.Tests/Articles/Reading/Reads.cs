using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Tests.Articles.Reading;

/// <summary>Short ways to read something in a test and take the outcome apart.</summary>
internal static class Reads
{
    public static Outcome<ReadArticle> Page(string html, string? address = null) =>
        ArticleReader.Read(
            Encoding.UTF8.GetBytes(html),
            "text/html",
            "utf-8",
            address is null ? null : new Uri(address),
            new IntakeOptions()
        );

    public static T Done<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Is(out var done, out var refusal) ? done : throw new InvalidOperationException($"Refused: {refusal}");

    public static Refusal Refused<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Is(out var done, out var refusal) ? throw new InvalidOperationException($"Done: {done}") : refusal;
}
