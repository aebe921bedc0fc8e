using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.History;

namespace ClaimTracker.Core.FollowUps;

/// <summary>What somebody wants to be reminded of.</summary>
/// <param name="When">The first time, as it was understood.</param>
/// <param name="Repeat">Whether it comes again.</param>
/// <param name="Owner">Who is named when it is due.</param>
/// <param name="Note">What to look for; may be empty.</param>
/// <param name="Channel">Where it was asked for, as the chat names the channel.</param>
public sealed record FollowUpPlan(When When, Repeat Repeat, Actor Owner, string Note, string? Channel);
