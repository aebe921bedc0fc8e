using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Digests;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>All pages there are, in a program that has something to show on each.</summary>
internal static class EveryPage
{
    public static IReadOnlyList<string> OfTheTeam { get; } =
    [
        "/",
        "/?search=nothing+fits",
        "/?state=nonsense",
        "/articles/1",
        "/claims/6",
        "/claims/999",
        "/digests",
        "/digests/2026-03-09",
    ];

    public static IReadOnlyList<string> ForEverybody { get; } =
    [
        "/",
        "/published?rating=nonsense",
        "/claims/1",
        "/claims/3",
        "/claims/999",
        "/articles/1",
        "/feeds",
        "/sign-in",
        "/try",
        "/embed/1",
        "/embed/3",
    ];

    /// <summary>A program without a key, whose pages show the whole of the team's work.</summary>
    public static async Task<ServedProgram> OfTheTeamAsync()
    {
        var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);
        await new DigestBook(program.Databases, program.Team).FillAsync(firstClaim: 8);
        return program;
    }

    /// <summary>What strangers see: C-1 was corrected, C-2 has no place on the scale, C-3 was withdrawn.</summary>
    public static async Task<ServedProgram> ForEverybodyAsync()
    {
        var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one merged with its neighbour.");
        await program.PublishAsync(2, Rating.Unverifiable, "Nobody would say.");
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");
        await program.WithdrawAsync("We asked the wrong office.", 3);
        return program;
    }
}
