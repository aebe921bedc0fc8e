using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Chat;

/// <summary>Keeps what people typed until they send it again.</summary>
public sealed class Drafts(Databases databases, TimeProvider time)
{
    public static readonly TimeSpan Last = TimeSpan.FromDays(14);

    /// <summary>Keeps it; what is too old goes at the same time.</summary>
    public async Task<DraftId> KeepAsync(TeamMember by, string form, string fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = time.GetUtcNow();
        await using var db = databases.Open(by.Team);
        var oldest = now - Last;
        await db.Set<Draft>().Where(draft => draft.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        var draft = new Draft(by.Team, by.Actor.Key, form, fields, now);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }

    /// <summary>What the person typed into that form; absent when there is no such draft, when it is too old, or when it is somebody else's.</summary>
    public async Task<string?> FindAsync(TeamMember by, DraftId id, string form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = databases.Open(by.Team);
        var (key, oldest) = (by.Actor.Key, time.GetUtcNow() - Last);
        return await db.Set<Draft>()
            .Where(draft => draft.Id == id && draft.PersonKey == key && draft.Form == form && draft.CreatedAt >= oldest)
            .Select(draft => draft.Fields)
            .TagWith(nameof(Drafts))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
