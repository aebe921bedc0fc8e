using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Chat;

public readonly record struct DraftId(long Value) : IEntityId<DraftId>
{
    public static DraftId From(long value) => new(value);
}

/// <summary>What somebody typed into a form that could not be stored as it was: kept for a while, so that nothing typed is lost.</summary>
public sealed class Draft : ITeamOwned
{
    public const int FormMaxLengthChars = 40;

    private Draft() { }

    public Draft(TeamId team, string personKey, string form, string fields, DateTimeOffset now)
    {
        (TeamId, PersonKey, Form) = (team, personKey, form);
        (Fields, CreatedAt) = (fields, now);
    }

    public DraftId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    /// <summary>Whose it is; nobody else is ever shown it.</summary>
    public string PersonKey { get; private init; } = "";

    /// <summary>Which form it was typed into.</summary>
    public string Form { get; private init; } = "";

    /// <summary>The fields with their values, as the door that owns the form writes them (JSON).</summary>
    public string Fields { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }
}
