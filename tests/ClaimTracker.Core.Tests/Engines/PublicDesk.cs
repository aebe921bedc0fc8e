using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A desk that has settled all that it needs to publish.</summary>
internal static class PublicDesk
{
    public static PublisherOptions Publisher =>
        new()
        {
            Name = "The Desk",
            Address = new Uri("https://www.desk.example/"),
            CorrectionsPolicy = new Uri("https://desk.example/corrections"),
            ErrorReports = new Uri("mailto:errors@desk.example"),
        };

    public static PublicPlace Web { get; } = new(new Uri("https://claims.desk.example/"), ServesTeam: true);

    public static IPublicPlaces Place { get; } = new Everywhere();

    /// <summary>Where and when the claim was made.</summary>
    public static PublishingDetails Details { get; } =
        new() { Appearance = "https://paper.example/speech", ClaimedOn = new DateOnly(2026, 3, 1) };

    private sealed class Everywhere : IPublicPlaces
    {
        public ValueTask<PublicPlace> FindAsync(TeamId team, CancellationToken cancellationToken) =>
            ValueTask.FromResult(Web);
    }
}
