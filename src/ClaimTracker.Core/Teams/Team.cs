using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Teams;

/// <summary>The people who share claims: one Discord server, or the built-in local team. Owns all data; nothing crosses teams.</summary>
public sealed class Team
{
    public const int KeyMaxLengthChars = 64;
    public const int NameMaxLengthChars = 100;

    private Team() { }

    public Team(TeamKey key, string name, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Key = key;
        Name = name;
        CreatedAt = now;
    }

    public TeamId Id { get; private init; }

    public TeamKey Key { get; private init; }

    public string Name { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when the bot is no longer in the team's server: nothing is posted there. Absent while it is.</summary>
    public DateTimeOffset? AwayAt { get; private set; }

    /// <summary>The number last given to an article; 0 before the first.</summary>
    public int LastArticleNumber { get; private set; }

    /// <summary>The number last given to a claim; 0 before the first.</summary>
    public int LastClaimNumber { get; private set; }

    /// <summary>The number last given to a follow-up; 0 before the first.</summary>
    public int LastFollowUpNumber { get; private set; }

    /// <summary>The number last given to a watch; 0 before the first.</summary>
    public int LastWatchNumber { get; private set; }

    /// <summary>The number last given to a webhook; 0 before the first.</summary>
    public int LastWebhookNumber { get; private set; }

    /// <summary>The bot was removed from the team's server. All data stays.</summary>
    public void Leave(DateTimeOffset now) => AwayAt ??= now;

    /// <summary>The bot is in the team's server (again).</summary>
    /// <param name="name">What the server is called now; blank leaves the name as it is.</param>
    public void Return(string name)
    {
        AwayAt = null;
        Name = string.IsNullOrWhiteSpace(name) ? Name : FittedText.Cut(name.Trim(), NameMaxLengthChars);
    }
}
