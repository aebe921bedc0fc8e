using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>The page's own files, which lie inside the assembly, so that it works from any folder.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void Map(WebApplication web)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
            web.MapGet(
                AddressOf(name),
                (HttpContext context) => Serve(context, bytes, Kinds[Path.GetExtension(name)], tag)
            );
        }
    }

    private static string AddressOf(string name) => name is "page/index.html" ? "/" : $"/{name}";

    private static IResult Serve(HttpContext context, byte[] bytes, string kind, EntityTagHeaderValue tag)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(bytes, kind, entityTag: tag);
    }
}
