using ClaimTracker.Core.Storage;
using NodaTime;

namespace ClaimTracker.Core.Digests;

/// <summary>A team's digest of one period, as it was found when it was due. There is one for each day it was set for, and it never changes.</summary>
public sealed class Digest : ITeamOwned, IAppendOnly
{
    private Digest() { }

    internal Digest(
        TeamId team,
        LocalDate on,
        DigestPeriod period,
        bool isLate,
        DigestContent content,
        DateTimeOffset now
    )
    {
        (TeamId, On, From, Until, IsLate) = (team, on, period.From, period.Until, isLate);
        (Content, MadeAt) = (content, now);
    }

    public DigestId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    /// <summary>The day it was set for, in the team's zone; unique in the team.</summary>
    public LocalDate On { get; private init; }

    /// <summary>Where the period begins: where the digest before it ended.</summary>
    public DateTimeOffset From { get; private init; }

    /// <summary>Where the period ends, exclusive: the moment for which the digest was made.</summary>
    public DateTimeOffset Until { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Whether the program did not run when it was due.</summary>
    public bool IsLate { get; private init; }

    public DigestContent Content { get; private init; } = DigestContent.Empty;
}

/// <summary>The time that a digest tells of.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
public readonly record struct DigestPeriod(DateTimeOffset From, DateTimeOffset Until);
