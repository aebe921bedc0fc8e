using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Webhooks;

/// <summary>An address of another program that is told of the team's decisions.</summary>
public sealed class Webhook : ITeamOwned
{
    public const int AddressMaxLengthChars = 2000;
    public const int SecretMaxLengthChars = 100;

    /// <summary>Failing for so long, it is paused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private Webhook() { }

    /// <param name="team">Whose decisions it is told of.</param>
    /// <param name="number">Reserved in this transaction.</param>
    /// <param name="address">Absolute https address, at most <see cref="AddressMaxLengthChars"/>.</param>
    /// <param name="secret">What deliveries are signed with, at most <see cref="SecretMaxLengthChars"/>.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="now">When.</param>
    internal Webhook(TeamId team, WebhookNumber number, Uri address, string secret, Actor by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        (TeamId, Number, Address, Secret) = (team, number, address.AbsoluteUri, secret);
        (CreatedByKey, CreatedByName, CreatedAt) = (by.Key, by.Name, now);
    }

    public WebhookId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public WebhookNumber Number { get; private init; }

    public string Address { get; private init; } = "";

    /// <summary>The server that it goes to. The whole address may hold a secret of the other side.</summary>
    public string Host => new Uri(Address).IdnHost;

    /// <summary>What deliveries are signed with. It is kept as it is: signing needs it.</summary>
    public string Secret { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedByKey { get; private init; } = "";

    public string CreatedByName { get; private init; } = "";

    /// <summary>Since when nothing is sent to it; absent while it is active.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Since when no delivery has arrived; absent while they do.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    internal void Pause(DateTimeOffset now) => PausedAt ??= now;

    internal void Resume() => (PausedAt, FailingSince) = (null, null);

    internal void Fail(DateTimeOffset now) => FailingSince ??= now;

    internal void Succeed() => FailingSince = null;
}
