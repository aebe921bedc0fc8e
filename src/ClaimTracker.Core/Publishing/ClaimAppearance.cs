namespace ClaimTracker.Core.Publishing;

/// <summary>Where a claim appeared: a page of somebody else.</summary>
internal static class ClaimAppearance
{
    private const string Www = "www.";

    /// <summary>Absent when it is no web address that can be shown.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" }
        && address.AbsoluteUri.Length <= Publication.AddressMaxLengthChars
            ? address
            : null;

    /// <summary>Whether it is on the publisher's site or on the one that shows the claims, or on a part of these.</summary>
    public static bool IsOurs(Uri address, PublishingSnapshot about) =>
        new[] { about.Publisher.Address, about.Place.Root }
            .OfType<Uri>()
            .Select(BareHost)
            .Any(ours => BareHost(address) == ours || BareHost(address).EndsWith($".{ours}", StringComparison.Ordinal));

    /// <summary>In lower case, as punycode, without "www." in front.</summary>
    public static string BareHost(Uri address) =>
        address.IdnHost.StartsWith(Www, StringComparison.Ordinal) ? address.IdnHost[Www.Length..] : address.IdnHost;
}
