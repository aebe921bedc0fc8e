using System.Globalization;
using System.Net;
using System.Text;

namespace ClaimTracker.Discord.Rest.Failures;

/// <summary>The sentence of a refusal: which call, what Discord said, what to do.</summary>
internal static class RefusalText
{
    private const int MostProblems = 10;
    private const int LongestPart = 300;

    public static string Write(RestRoute route, HttpStatusCode status, ErrorBody body)
    {
        var text = new StringBuilder($"{route.Key} needs a call that Discord accepts; it answered {(int)status}");
        if (body.Code is { } code)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({(int)code})");
        }

        text.Append(body.Message is { } message ? $": {Sentence(message)}" : ".");
        foreach (var problem in body.Problems.Take(MostProblems))
        {
            text.Append(' ').Append(Sentence(problem.ToString()));
        }

        if (body.Problems.Count > MostProblems)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({body.Problems.Count - MostProblems} more.)");
        }

        return text.Append(' ').Append(Advice.For(route, status, body)).ToString();
    }

    private static string Sentence(string part)
    {
        var cut = part.Length <= LongestPart ? part.TrimEnd() : $"{part[..LongestPart]}…";
        return cut is [.., '.' or '!' or '?' or '…'] ? cut : $"{cut}.";
    }
}
