using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Language;
using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Puts articles with known claims into a database, past the splitter.</summary>
internal static class Shelf
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private static readonly Actor Tester = new("test:shelf", "the test");

    public static async Task<ArticleNumber> AddAsync(
        this Databases databases,
        TeamId team,
        ArticleContent content,
        params ClaimDraft[] drafts
    ) =>
        new(
            await databases.InTransactionAsync(
                team,
                async (db, token) =>
                {
                    var numbers = await db.ReserveNumbersAsync(drafts.Length, token);
                    var article = new Article(team, new ArticleNumber(numbers.Article), content, Tester, Now);
                    db.Add(article);
                    await db.SaveChangesAsync(token);
                    db.AddRange(
                        drafts.Select(
                            (draft, i) =>
                                new Claim(team, article.Id, new ClaimNumber(numbers.FirstClaim + i), draft, Now)
                        )
                    );
                    await db.SaveChangesAsync(token);
                    return numbers.Article;
                },
                TestContext.Current.CancellationToken
            )
        );

    public static Task<ArticleNumber> AddAsync(
        this ServedProgram program,
        ArticleContent content,
        params ClaimDraft[] drafts
    ) => program.Databases.AddAsync(program.Team, content, drafts);

    /// <summary>Does something to a stored claim, as a person would.</summary>
    public static async Task ChangeAsync(this ServedProgram program, int number, Action<Claim, Actor> change)
    {
        await using var db = program.Databases.Open(program.Team);
        var claim = await db.FindClaimAsync(new ClaimNumber(number), TestContext.Current.CancellationToken);
        change(claim!, Tester);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static ArticleContent Article(string text, string title = "A title", string language = "en") =>
        new(title, text, language);

    /// <summary>A claim made of the first places of <paramref name="words"/> in <paramref name="text"/>.</summary>
    public static ClaimDraft Claim(string text, string wording, double worth, params string[] words)
    {
        TextSpan[] spans = [.. words.Select(part => Find(text, part))];
        return new ClaimDraft
        {
            Wording = wording,
            Spans = spans,
            Sentence = Sentence(text, spans[0]),
            Rule = "whole-sentence",
            Kind = ClaimKind.Fact,
            CheckWorthiness = new CheckWorthiness(worth, [new WorthinessReason("figure", 1.2), new("hedge", -0.4)]),
        };
    }

    public static ClaimDraft SaidBy(this ClaimDraft draft, string speaker, string verb) =>
        draft with
        {
            Attribution = new ReportedSpeech(speaker, verb, draft.Spans[0]),
        };

    private static TextSpan Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? new TextSpan(start, start + words.Length)
            : throw new ArgumentException($"'{words}' is not in the text.", nameof(words));
    }

    private static TextSpan Sentence(string text, TextSpan inside)
    {
        var start = text.LastIndexOfAny(['.', '\n', '!'], Math.Max(0, inside.Start - 1));
        start = start < 0 ? 0 : start + 1;
        while (start < inside.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.IndexOfAny(['.', '\n', '!'], inside.End);
        return new TextSpan(start, end < 0 ? text.Length : end + (text[end] == '\n' ? 0 : 1));
    }
}
