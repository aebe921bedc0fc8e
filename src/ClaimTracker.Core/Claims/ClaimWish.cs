using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Claims;

/// <summary>Somebody wants to change a claim.</summary>
/// <param name="By">Who, with what they may do at this moment.</param>
/// <param name="Claim">Which one.</param>
/// <param name="Seen">
/// What they had seen of it when they began to type. When others changed it since, they are told instead; absent: they do it anyway.
/// </param>
public sealed record ClaimWish(TeamMember By, ClaimNumber Claim, LastSeen? Seen = null);
