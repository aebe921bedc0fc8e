using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Teams;

/// <summary>Somebody who acts in a team, with what they may do there at this moment.</summary>
/// <param name="Team">The one team whose data they see and change.</param>
/// <param name="Actor">Who they are, as the history names them.</param>
/// <param name="Rank">From the roles they have now; never stored.</param>
public sealed record TeamMember(TeamId Team, Actor Actor, Rank Rank);
