namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>A connection to an address that the policy does not allow was asked for. Carried through the HTTP handler to the fetcher.</summary>
internal sealed class RefusedAddressException() : Exception("The address is not one that may be reached.");
