using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Tests.Documentation;

namespace ClaimTracker.Host.Tests.Claims;

public sealed class ClaimWordsTests
{
    [Fact]
    public void Every_reason_for_a_score_has_words_and_no_words_are_for_nothing()
    {
        var features = Repository
            .Read("src/ClaimTracker.Language/Languages/Shared/worthiness-weights.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ')[0])
            .Where(name => name != "base");

        Assert.Equal(features.Order(StringComparer.Ordinal), ClaimWords.Reasons.Keys.Order(StringComparer.Ordinal));
    }
}
