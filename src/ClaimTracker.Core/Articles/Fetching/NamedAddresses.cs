namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Addresses that the operator named in the settings. Their host and port are reached wherever they are, also on a private network.</summary>
public sealed record NamedAddresses(IReadOnlyList<Uri> Addresses);
