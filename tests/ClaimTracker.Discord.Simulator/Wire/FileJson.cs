using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class FileJson
{
    public static JsonObject Of(StoredFile file, World world)
    {
        var url = FileLinks.Of(file, world);
        var json = new JsonObject
        {
            ["id"] = file.Id.Wire(),
            ["filename"] = file.Name,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = file.ContentType,
        };
        if (file.Description is not null)
        {
            json["description"] = file.Description;
        }

        if (file.IsEphemeral)
        {
            json["ephemeral"] = true;
        }

        return json;
    }

    /// <summary>A file as components show it (an "unfurled media item"); for an address elsewhere only that address.</summary>
    public static JsonObject Media(string url, IReadOnlyList<StoredFile> files, World world)
    {
        var file = Attached(url, files);
        var link = file is null ? url : FileLinks.Of(file, world);
        var json = new JsonObject
        {
            ["id"] = (file?.Id ?? world.Ids.Next()).Wire(),
            ["url"] = link,
            ["proxy_url"] = link,
            ["width"] = null,
            ["height"] = null,
            ["content_type"] = file?.ContentType,
        };
        if (file is not null)
        {
            json["attachment_id"] = file.Id.Wire();
        }

        return json;
    }

    /// <summary>The file that an <c>attachment://</c> address names; null: none, or another kind of address.</summary>
    public static StoredFile? Attached(string url, IReadOnlyList<StoredFile> files) =>
        url.StartsWith("attachment://", StringComparison.Ordinal)
            ? files.FirstOrDefault(file => file.Name == url["attachment://".Length..])
            : null;
}
