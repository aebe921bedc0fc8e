using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.History;

/// <summary>One line of the trail: who did what, when, what it was before and after. Never changed, never deleted.</summary>
public sealed class HistoryEntry : ITeamOwned, IAppendOnly
{
    public const int WhatMaxLengthChars = 40;

    private HistoryEntry() { }

    /// <summary>Given by the database in the order of writing; 0 before the row is stored.</summary>
    public long Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public SubjectKind SubjectKind { get; private init; }

    /// <summary>The subject's number inside the team, such as 17 for C-17.</summary>
    public int SubjectNumber { get; private init; }

    /// <summary>Stable name of what was done, such as <c>added</c>, <c>taken</c>, <c>dismissed</c>; each feature lists its own.</summary>
    public string What { get; private init; } = "";

    public string ActorKey { get; private init; } = "";

    public string ActorName { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>What it was; absent where there was nothing.</summary>
    public string? Before { get; private init; }

    /// <summary>What it became, or the reason that was given; absent where there is nothing to add.</summary>
    public string? After { get; private init; }

    public static HistoryEntry Of(TeamId team, Subject subject, Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new HistoryEntry
        {
            TeamId = team,
            SubjectKind = subject.Kind,
            SubjectNumber = subject.Number,
            What = change.What,
            ActorKey = change.By.Key,
            ActorName = change.By.Name,
            At = change.At,
            Before = change.Before,
            After = change.After,
        };
    }
}
