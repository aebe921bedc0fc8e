using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles;

/// <summary>What the marks of claims in a text lead to and look like.</summary>
/// <param name="Address">Where a click leads.</param>
/// <param name="Name">What a mark is called when the pointer rests on it, and where it cannot be clicked.</param>
/// <param name="Class">What the stylesheet knows it by; absent: a plain mark.</param>
public sealed record MarkLook(
    Func<ClaimNumber, string> Address,
    Func<ClaimNumber, string> Name,
    Func<ClaimNumber, string?> Class
)
{
    /// <summary>Each leads to the claim's page and is called by its number.</summary>
    public static MarkLook Plain { get; } = new(ClaimAddress.Of, number => number.ToString(), _ => null);
}
