using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>A claim in a line of a message: its number, which leads to the web where there is one, and its words.</summary>
internal static class ClaimMention
{
    // A longer address would leave too little room for words.
    private const int MostLinkChars = 160;

    /// <param name="mostChars">Of the line; at least 200.</param>
    public static string Of(ClaimNumber number, string wording, TeamLinks links, int mostChars)
    {
        var name = Linked(number.ToString(), links.Of(number));
        return $"{name} {Markup.Plain(wording, mostChars - name.Length - 1)}";
    }

    /// <summary>A number in bold; a link where there is a short enough address.</summary>
    public static string Linked(string number, Uri? address) =>
        address is not null && $"**{Markup.Link(number, address)}**" is { Length: <= MostLinkChars } link
            ? link
            : $"**{number}**";
}
