namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>What a site answered, after redirects.</summary>
/// <param name="Response">Its headers are here, its body is not; belongs to the walk that got it.</param>
/// <param name="Address">What gave the answer.</param>
/// <param name="Lasting">Where to ask from now on: as far as the redirects from the start on were permanent ones.</param>
internal sealed record PageAnswer(HttpResponseMessage Response, Uri Address, Uri Lasting);
