using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Language;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class OddTextOnSqlite : OddTextTests<SqliteEngine>;

public sealed class OddTextOnSqlServer : OddTextTests<SqlServerEngine>;

/// <summary>Spans count UTF-16 code units; databases count characters in other ways.</summary>
public abstract class OddTextTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private const string Sentence = "Two schools closed.";

    [Theory]
    [MemberData(nameof(OddTexts.All), MemberType = typeof(OddTexts))]
    public async Task A_claim_shows_the_sentence_it_came_from(string before)
    {
        await StoreAfterAsync(before);
        await using var db = Databases.Open(Team);

        Assert.Equal(Sentence, (await db.ReadClaimAsync(new ClaimNumber(1), Stop))?.Sentence);
    }

    [Theory]
    [MemberData(nameof(OddTexts.All), MemberType = typeof(OddTexts))]
    public async Task A_text_comes_back_as_long_as_it_was(string before)
    {
        var receipt = await StoreAfterAsync(before);
        await using var db = Databases.Open(Team);

        var text = await db.ReadTextAsync(receipt.Id, Stop);

        Assert.Equal(before.Length + Sentence.Length, text.Length);
        Assert.EndsWith(Sentence, text);
    }

    [Theory]
    [MemberData(nameof(OddTexts.All), MemberType = typeof(OddTexts))]
    public async Task A_text_is_found_again(string before)
    {
        var first = await StoreAfterAsync(before);

        var second = await StoreAfterAsync(before);

        Assert.Equal((first.Id, false), (second.Id, second.IsNew));
    }

    [Fact]
    public async Task Half_a_character_is_stored_as_the_sign_for_a_broken_one()
    {
        var receipt = await StoreAfterAsync("\ud83d alone. ");
        await using var db = Databases.Open(Team);

        var text = await db.Set<Article>().Where(a => a.Id == receipt.Id).Select(a => a.Text).SingleAsync(Stop);

        Assert.StartsWith("\ufffd alone. ", text);
    }

    private Task<IntakeReceipt> StoreAfterAsync(string before) =>
        StoreAsync(
            Some.Content(before + Sentence),
            Some.Draft(Sentence, new TextSpan(before.Length, before.Length + Sentence.Length))
        );
}
