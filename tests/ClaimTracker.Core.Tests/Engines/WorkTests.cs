using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A team at work: a member, two reviewers, two editors and a manager, and a clock that the test moves.</summary>
public abstract class WorkTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    protected const string Explanation = "The minutes of the council say so.";

    internal TestClock Clock { get; } = new();

    internal ClaimDesk Desk => new(Databases, Clock);

    internal ReviewWork Review => new(Desk);

    internal CitationWork Citations => new(Desk);

    internal VerdictWork Verdicts => new(Desk, [new PublishedCorrections([])]);

    internal PublisherOptions Publisher { get; } = PublicDesk.Publisher;

    internal PublishWork Publishing => new(Desk, PublicDesk.Place, Options.Create(Publisher), []);

    internal ReviewQueue Queue => new(Databases, Clock);

    internal TeamMember Mia => Person("Mia", Rank.Member);

    internal TeamMember Anna => Person("Anna", Rank.Reviewer);

    internal TeamMember Ben => Person("Ben", Rank.Reviewer);

    internal TeamMember Eva => Person("Eva", Rank.Editor);

    internal TeamMember Emil => Person("Emil", Rank.Editor);

    internal TeamMember Max => Person("Max", Rank.Manager);

    internal TeamMember Person(string name, Rank rank) => PersonOf(Team, name, rank);

    internal static TeamMember PersonOf(TeamId team, string name, Rank rank) =>
        new(team, new Actor($"test:{name}", name), rank);

    internal static CitationDraft Evidence(string page = "minutes", string? quote = "Two schools will close.") =>
        new()
        {
            Address = new Uri($"https://council.example/{page}"),
            Quote = quote,
            Stance = Stance.Supports,
        };

    /// <summary>Stores a claim with that check-worthiness.</summary>
    internal async Task<ClaimNumber> StoreWorthAsync(double worth)
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content(text), Some.Draft(text, worth: worth));
        await using var db = Databases.Open(Team);
        return await db.Set<Claim>().MaxAsync(claim => claim.Number, Stop);
    }

    /// <summary>Stores a claim with one citation.</summary>
    internal async Task<ClaimNumber> StoreCitedAsync()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), Evidence(), Stop));
        return number;
    }

    /// <summary>Stores a claim that Anna proposed a verdict on.</summary>
    internal async Task<ClaimNumber> StoreProposedAsync()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.False, Explanation, Stop));
        return number;
    }

    /// <summary>Stores a claim whose verdict Eva has signed off.</summary>
    internal async Task<ClaimNumber> StoreCheckedAsync()
    {
        var number = await StoreProposedAsync();
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
        return number;
    }

    /// <summary>Stores a claim that Eva has published: it has two sources, one of them primary, and appeared on a page on 1 March 2026.</summary>
    internal async Task<ClaimNumber> StorePublishedAsync()
    {
        var number = await StoreReadyAsync();
        await DoneAsync(PublishAsync(new ClaimWish(Eva, number)));
        return number;
    }

    /// <summary>Stores a checked claim with two sources, one of them primary.</summary>
    internal async Task<ClaimNumber> StoreReadyAsync()
    {
        var number = await StoreCheckedAsync();
        var primary = Evidence("register") with
        {
            Address = new Uri("https://register.example/schools"),
            IsPrimary = true,
        };
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), primary, Stop));
        return number;
    }

    internal async Task<ClaimAnswer> PublishAsync(ClaimWish wish, PublishingDetails? details = null) =>
        (await Publishing.PublishAsync(wish, details ?? PublicDesk.Details, Stop)).Answer;

    internal static async Task<ClaimAnswer.Done> DoneAsync(Task<ClaimAnswer> answer) =>
        Assert.IsType<ClaimAnswer.Done>(await answer);

    /// <summary>The sentence of an answer that has to be a "no".</summary>
    internal static async Task<string> WhyNotAsync(Task<ClaimAnswer> answer) =>
        Assert.IsType<ClaimAnswer.Refused>(await answer).Why.ToString();

    internal async Task<List<Citation>> EvidenceOfAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.ListCitationsAsync(number, Stop);
    }

    internal async Task<List<Verdict>> VerdictsOnAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.ListVerdictsAsync(number, Stop);
    }

    internal async Task<LastSeen> SeenAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return await db.ReadLastEntryAsync(new Subject(SubjectKind.Claim, number.Value), Stop);
    }

    /// <summary>What was done to a claim, each with who did it: "Anna taken".</summary>
    internal async Task<string> StoryOfAsync(ClaimNumber number) =>
        string.Join(", ", (await HistoryOfAsync(number)).Select(entry => $"{entry.ActorName} {entry.What}"));

    internal async Task LetAsync(TeamWish wish) =>
        Assert.True((await Databases.SetUpAsync(Max, wish, Clock.Now, Stop)).Is(out _, out _));
}
