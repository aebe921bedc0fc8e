using System.Text.RegularExpressions;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>What somebody said in a message, without Discord's marks.</summary>
internal static partial class MessageWords
{
    /// <summary>The words alone: no mentions, pictures, times or signs of bold; of a link with words of its own, the words.</summary>
    public static string Of(string? content)
    {
        var text = MaskedLink().Replace(content ?? "", "${words}");
        text = Token().Replace(text, "");
        text = Sign().Replace(text, "");
        return LineStart().Replace(text, "").Trim();
    }

    /// <summary>The same without addresses.</summary>
    public static string WithoutAddresses(string? content) => Of(Address().Replace(Masked(content), ""));

    /// <summary>The addresses of pages in it, in order.</summary>
    public static IReadOnlyList<Uri> Addresses(string? content) =>
        [
            .. Address()
                .Matches(content ?? "")
                .Select(match =>
                    Uri.TryCreate(Closed(match.Groups["address"].Value), UriKind.Absolute, out var address)
                        ? address
                        : null
                )
                .OfType<Uri>()
                .Where(address => address.Host.Length > 0),
        ];

    private static string Masked(string? content) => MaskedLink().Replace(content ?? "", "${words}");

    // Signs after an address end the sentence or close the bracket around it; a bracket that the address opens itself is its own.
    private static string Closed(string address)
    {
        var end = address.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '*', '_', '|', '»', '”', '’');
        return end.EndsWith(')') && !end.Contains('(', StringComparison.Ordinal) ? Closed(end[..^1]) : end;
    }

    [GeneratedRegex(@"<?(?<address>https?://[^\s<>]+)>?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\[(?<words>[^\[\]]+)\]\(<?https?://[^\s<>)]+>?\)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MaskedLink();

    // Mentions of people, roles, channels and commands; pictures; times.
    [GeneratedRegex(@"<(@[!&]?|#|/[^:<>\n]+:|a?:\w+:|id:|t:)-?\w+(:\w)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\*{1,3}|~~|\|\||__|`{1,3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[ \t]*(>>>|>|#{1,3}|-#)[ \t]+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineStart();
}
