using System.Xml.Linq;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Looks for a feed's own elements among those of the modules that use the same names.</summary>
internal static class FeedElements
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The children of that name in the element's own namespace or in none, in any letter case.</summary>
    public static IEnumerable<XElement> Own(this XElement parent, string name) =>
        parent
            .Elements()
            .Where(child =>
                child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)
                && (child.Name.Namespace == parent.Name.Namespace || child.Name.Namespace == XNamespace.None)
            );

    /// <summary>The trimmed text of the first such child that has some; absent when none has.</summary>
    public static string? OwnText(this XElement parent, string name) =>
        parent.Own(name).Select(child => child.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    /// <summary>What relative addresses inside the element are relative to (XML Base).</summary>
    /// <param name="address">Where the document is.</param>
    public static Uri BaseOf(this XElement element, Uri address)
    {
        var current = address;
        foreach (var step in element.AncestorsAndSelf().Reverse())
        {
            current =
                step.Attribute(XNamespace.Xml + "base") is { } stated && Web(stated.Value, current) is { } next
                    ? next
                    : current;
        }

        return current;
    }

    /// <summary>The full http(s) address that a mark is; absent when it is some other mark.</summary>
    public static Uri? AsWeb(string? mark) =>
        mark is not null
        && mark.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(mark.Trim(), UriKind.Absolute, out var address)
            ? Web(mark, address)
            : null;

    /// <summary>The http(s) address that is written there; absent when it is none.</summary>
    public static Uri? Web(string? written, Uri from)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        // Long addresses are sometimes broken over lines.
        var text = string.Concat(written.Where(character => character is not ('\n' or '\r' or '\t'))).Trim();
        return
            Uri.TryCreate(from, text, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" }
            && address.AbsoluteUri.Length <= Watch.AddressMaxLengthChars
            ? address
            : null;
    }
}
