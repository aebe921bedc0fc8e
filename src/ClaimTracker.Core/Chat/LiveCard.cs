using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Chat;

/// <summary>Where a claim's card is shown to everybody: one place for each claim, which is edited when the claim changes.</summary>
public sealed class LiveCard : ITeamOwned
{
    public const int KeyMaxLengthChars = 32;

    private LiveCard() { }

    public LiveCard(TeamId team, ClaimId claim, string channel, string message)
    {
        (TeamId, ClaimId) = (team, claim);
        (Channel, Message) = (channel, message);
    }

    public ClaimId ClaimId { get; private init; }

    public TeamId TeamId { get; private init; }

    /// <summary>As the chat names the channel.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>As the chat names the message.</summary>
    public string Message { get; private set; } = "";

    public void MoveTo(string channel, string message) => (Channel, Message) = (channel, message);
}
