using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Language;
using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimFromDraftTests
{
    private static readonly ClaimDraft Draft = Some.Draft("The council closed two schools.");

    [Fact]
    public void Why_it_needs_context_is_cut_to_what_is_stored() =>
        Assert.Equal(500, Make(Draft with { NeedsContext = new string('a', 600) }).NeedsContext?.Length);

    [Fact]
    public void A_speakers_name_is_never_cut_inside_a_character()
    {
        var said = new ReportedSpeech(new string('a', 299) + "🙂", "say", new TextSpan(0, 5));

        Assert.Equal(new string('a', 299), Make(Draft with { Attribution = said }).Attribution?.Speaker);
    }

    [Fact]
    public void New_words_make_it_stand_alone()
    {
        var claim = Make(Draft with { NeedsContext = "Who is \"he\"?" });
        claim.Reword("The mayor closed two schools.", Some.Anna, Some.Noon);

        Assert.Null(claim.NeedsContext);
    }

    private static Claim Make(ClaimDraft draft) =>
        new(new TeamId(1), new ArticleId(1), new ClaimNumber(1), draft, Some.Noon);
}
