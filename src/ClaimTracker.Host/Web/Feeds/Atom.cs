using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Host.Web.Feeds;

/// <summary>What every feed in Atom 1.0 (RFC 4287) is made of.</summary>
internal static class Atom
{
    public const string MediaType = "application/atom+xml";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Indent = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // What XML has no letters for is taken out before; see Clean.
        CheckCharacters = true,
    };

    /// <summary>A document, all of it made before its first byte goes out, so that a failure still becomes a proper answer.</summary>
    public static async Task<byte[]> DocumentAsync(Func<XmlWriter, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, Settings))
        {
            await xml.WriteStartDocumentAsync();
            await BeginAsync(xml, "feed");
            await write(xml);
            await xml.WriteEndElementAsync();
        }

        return buffer.ToArray();
    }

    /// <summary>A name that no other feed has, made of the team's key and the moment it was made: it stays wherever the server moves to.</summary>
    public static string Id(Team team, string thing)
    {
        ArgumentNullException.ThrowIfNull(team);
        var name = string.Create(CultureInfo.InvariantCulture, $"{team.Key.Value}|{team.CreatedAt.UtcTicks}|{thing}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        // Version 8 of RFC 9562: bits of one's own making.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    public static Task BeginAsync(XmlWriter xml, string name) => xml.WriteStartElementAsync(null, name, Namespace);

    public static Task TextAsync(XmlWriter xml, string name, string text) =>
        xml.WriteElementStringAsync(null, name, Namespace, Clean(text));

    /// <summary>Who a feed or an entry is from.</summary>
    public static async Task AuthorAsync(XmlWriter xml, string name)
    {
        await BeginAsync(xml, "author");
        await TextAsync(xml, "name", name);
        await xml.WriteEndElementAsync();
    }

    public static async Task LinkAsync(XmlWriter xml, string relation, string address, string type)
    {
        await BeginAsync(xml, "link");
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }

    /// <summary>The whole of an entry, for readers that show no other page.</summary>
    public static async Task HtmlAsync(XmlWriter xml, string html)
    {
        await BeginAsync(xml, "content");
        await xml.WriteAttributeStringAsync(null, "type", null, "html");
        await xml.WriteStringAsync(Clean(html));
        await xml.WriteEndElementAsync();
    }

    /// <summary>The text without what XML cannot hold: control characters and halves of characters.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a character is read as the sign for an unreadable one.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
