using ClaimTracker.Core.Articles;

namespace ClaimTracker.Core.Intake;

/// <summary>What came of bringing an article in.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">What people call it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="IsNew">False when the team had the same text or address already; nothing was stored then.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record IntakeReceipt(ArticleId Id, ArticleNumber Number, string Title, bool IsNew, int Claims);
