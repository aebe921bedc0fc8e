using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Core.Articles;

/// <summary>32 bytes that are equal when two texts, or two addresses, are the same to a reader.</summary>
public static class ArticleKeys
{
    /// <summary>Parameters that say where a reader came from, not what the page is.</summary>
    private static readonly HashSet<string> TrackingParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "yclid",
    };

    /// <summary>White space, letter case and how an accent is encoded do not make another text.</summary>
    public static byte[] OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        // Normalising wants whole characters; halves become U+FFFD, as they do in the database.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        foreach (var word in whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            folded.Append(word.ToLowerInvariant()).Append(' ');
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString()));
    }

    /// <summary>Scheme, "www.", fragment, a closing slash, tracking parameters and the order of the others do not make another address.</summary>
    public static byte[] OfAddress(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
        var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        var key = $"{host}{port}{address.AbsolutePath.TrimEnd('/')}?{Query(address)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(key));
    }

    private static string Query(Uri address) =>
        string.Join(
            '&',
            address
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(parameter => !IsTracking(Name(parameter)))
                // A stable order: of one name, the first value stays the first.
                .OrderBy(Name, StringComparer.Ordinal)
        );

    private static string Name(string parameter) => parameter.Split('=')[0];

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || TrackingParameters.Contains(name);
}
