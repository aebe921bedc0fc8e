using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Access;

/// <summary>A secret that another program shows to read or change what is the team's. The secret itself is not kept.</summary>
public sealed class ApiKey : IKeepHistory
{
    public const int NameMaxLengthChars = 100;

    /// <summary>Of the secret's SHA-256.</summary>
    public const int HashBytes = 32;

    /// <summary>How many characters after the prefix tell people which key it is.</summary>
    public const int HintLengthChars = 6;

    /// <summary>Every secret begins so: whoever finds one knows what it is.</summary>
    public const string SecretPrefix = "ct_";

    private readonly ChangeNotes notes = new();

    private ApiKey() { }

    /// <param name="team">Whose data it opens.</param>
    /// <param name="name">What people call it; not blank.</param>
    /// <param name="scope">What it opens.</param>
    /// <param name="hash">SHA-256 of the whole secret, <see cref="HashBytes"/> long.</param>
    /// <param name="hint">The secret's first <see cref="HintLengthChars"/> characters after <see cref="SecretPrefix"/>.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="now">When.</param>
    internal ApiKey(TeamId team, string name, ApiKeyScope scope, byte[] hash, string hint, Actor by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (hash.Length != HashBytes || hint.Length != HintLengthChars)
        {
            throw new ArgumentException(
                $"A key's hash has {HashBytes} bytes and its hint {HintLengthChars} characters; got {hash.Length} and {hint.Length}.",
                nameof(hash)
            );
        }

        (TeamId, Name, Scope) = (team, FittedText.Cut(name.Trim(), NameMaxLengthChars), scope);
        (Hash, Hint) = (hash, hint);
        (CreatedByKey, CreatedByName, CreatedAt) = (by.Key, by.Name, now);
        notes.Add(new Change(ApiKeyChanges.Made, by, now, null, Written()));
    }

    public ApiKeyId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public string Name { get; private init; } = "";

    public ApiKeyScope Scope { get; private init; }

    /// <summary>SHA-256 of the secret: what is stored opens nothing.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>The secret's first characters after the prefix, for people.</summary>
    public string Hint { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedByKey { get; private init; } = "";

    public string CreatedByName { get; private init; } = "";

    /// <summary>The hour in which it was used last; absent: never.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Since when it opens nothing; absent while it does.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public Subject Subject => new(SubjectKind.Team, 0);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    /// <summary>The hour of that moment: a last use is kept no finer, so that a busy key is not written at every call.</summary>
    internal static DateTimeOffset HourOf(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>It opens nothing any more.</summary>
    /// <returns>False when it opened nothing anyway.</returns>
    internal bool Revoke(Actor by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return false;
        }

        RevokedAt = now;
        notes.Add(new Change(ApiKeyChanges.Revoked, by, now, Written(), null));
        return true;
    }

    // As the history keeps it: "Newsroom bot (Intake)". Nothing of the secret.
    private string Written() => $"{Name} ({Scope})";
}
