using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Storage;

/// <summary>Adds "and it is this team's" to every query on a team-owned table.</summary>
internal static class TeamFilter
{
    public const string Name = "team";

    public static void Apply(ModelBuilder model, ClaimTrackerContext context)
    {
        foreach (
            var entity in model
                .Model.GetEntityTypes()
                .Where(entity => entity.ClrType.IsAssignableTo(typeof(ITeamOwned)))
        )
        {
            var row = Expression.Parameter(entity.ClrType, "row");
            var theirs = Expression.Property(row, nameof(ITeamOwned.TeamId));
            // EF Core swaps a context in a filter for the one that runs the query.
            var ours = Expression.Property(Expression.Constant(context), nameof(ClaimTrackerContext.FilterTeam));
            model.Entity(entity.ClrType).HasQueryFilter(Name, Expression.Lambda(Expression.Equal(theirs, ours), row));
        }
    }
}
