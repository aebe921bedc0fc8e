using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>A claim that the team has decided.</summary>
internal sealed record CheckedClaim(ClaimNumber Number, string Wording, Verdict Verdict);
