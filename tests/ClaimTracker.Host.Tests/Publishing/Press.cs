using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>A desk that publishes: an article with claims, and everything that is needed to let the world read one.</summary>
internal static class Press
{
    public const string Key = "a key of some length";

    /// <summary>What the published claim says; nobody may read any other.</summary>
    public const string Wording = "The council closed two schools.";

    public const string Text =
        "In spring the council closed two schools. It spent 40 million euros on secret roads. The mayor is pleased.";

    private static readonly Actor Anna = new("test:anna", "Anna");
    private static readonly Actor Eva = new("test:eva", "Eva");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<ServedProgram> StartAsync(params (string Name, string Value)[] settings) =>
        StartAtAsync(TimeProvider.System, settings);

    public static Task<ServedProgram> StartAtAsync(TimeProvider clock, params (string Name, string Value)[] settings) =>
        ServedProgram.StartAtAsync(
            clock,
            [
                ("Web:Key", Key),
                ("Web:PublicAddress", "https://claims.example.org/"),
                ("Publisher:Name", "The Desk"),
                ("Publisher:Address", "https://desk.example.org/"),
                ("Publisher:CorrectionsPolicy", "https://desk.example.org/corrections"),
                ("Publisher:ErrorReports", "mailto:errors@desk.example.org"),
                .. settings,
            ]
        );

    /// <summary>An article of three sentences, each a claim: C-1 to C-3.</summary>
    public static Task AddAsync(this ServedProgram program, string wording = Wording, string title = "A year") =>
        program.AddAsync(
            new ArticleContent(title, Text, "en")
            {
                Address = new Uri("https://paper.example/year"),
                Publisher = "The Paper",
                PublishedOn = new DateOnly(2026, 3, 1),
            },
            Shelf.Claim(Text, wording, 0.5, "the council closed two schools").SaidBy("the auditor", "say"),
            Shelf.Claim(Text, "The council spent 40 million euros on secret roads.", 0.9, "spent 40 million euros"),
            Shelf.Claim(Text, "The mayor is pleased.", 0.1, "The mayor is pleased")
        );

    /// <summary>Evidence, a verdict, a second person, and the world reads it.</summary>
    public static async Task PublishAsync(
        this ServedProgram program,
        int claim = 1,
        Rating rating = Rating.False,
        string why = "The minutes say that one was closed."
    )
    {
        await program.CiteAsync(claim, "https://data.example/minutes", "Town hall", Stance.Refutes);
        await program.CiteAsync(claim, "https://office.example/schools", "School office", Stance.Context);
        await program.DecideAsync(claim, rating, why);
        await program.PublishAgainAsync(claim);
    }

    /// <summary>The world reads what was decided.</summary>
    public static async Task PublishAgainAsync(this ServedProgram program, int claim = 1)
    {
        var work = program.App.Services.GetRequiredService<PublishWork>();
        var answer = await work.PublishAsync(By(program, Eva, claim), PublishingDetails.None, Stop);
        Assert.True(
            answer.Answer is ClaimAnswer.Done,
            string.Join('\n', answer.Reasons.Select(reason => $"{reason.Why}"))
        );
    }

    /// <summary>Evidence of any kind.</summary>
    public static async Task CiteAsync(this ServedProgram program, int claim, CitationDraft draft) =>
        Done(
            await program
                .App.Services.GetRequiredService<CitationWork>()
                .CiteAsync(By(program, Anna, claim), draft, Stop)
        );

    public static async Task CiteAsync(
        this ServedProgram program,
        int claim,
        string address,
        string publisher,
        Stance stance,
        string quote = "One school was closed."
    ) =>
        Done(
            await program
                .App.Services.GetRequiredService<CitationWork>()
                .CiteAsync(
                    By(program, Anna, claim),
                    new CitationDraft
                    {
                        Address = new Uri(address),
                        Title = "Minutes",
                        Publisher = publisher,
                        Quote = quote,
                        Stance = stance,
                        IsPrimary = stance != Stance.Context,
                        ArchivedAddress = new Uri("https://archive.example/1"),
                    },
                    Stop
                )
        );

    /// <summary>A verdict and its second person; of what is published it is a correction.</summary>
    public static async Task DecideAsync(this ServedProgram program, int claim, Rating rating, string why)
    {
        var work = program.App.Services.GetRequiredService<VerdictWork>();
        Done(await work.ProposeAsync(By(program, Anna, claim), rating, why, Stop));
        Done(await work.AgreeAsync(By(program, Eva, claim), isAlone: false, Stop));
    }

    public static async Task WithdrawAsync(this ServedProgram program, string reason, int claim = 1) =>
        Done(
            await program
                .App.Services.GetRequiredService<PublishWork>()
                .WithdrawAsync(By(program, Eva, claim), reason, Stop)
        );

    private static ClaimWish By(ServedProgram program, Actor who, int claim) =>
        new(new TeamMember(program.Team, who, Rank.Manager), new ClaimNumber(claim));

    private static void Done(ClaimAnswer answer) =>
        Assert.True(answer is ClaimAnswer.Done, answer is ClaimAnswer.Refused refused ? $"{refused.Why}" : $"{answer}");
}
