namespace ClaimTracker.Core.Storage;

/// <summary>A row that belongs to one team. The context shows it to that team alone and refuses to save it for another.</summary>
public interface ITeamOwned
{
    TeamId TeamId { get; }
}
