using ClaimTracker.Core.Board;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary>Pages of lists of claims, for the one who asks.</summary>
internal sealed class ClaimPages(Databases databases, WebLinks web)
{
    private static readonly ChatTexts Words = new(typeof(ClaimPages));

    public async Task<OutgoingMessage> ShowAsync(Visit visit, ListPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(place);
        await using var db = databases.Open(visit.Member.Team);
        var filter = place.ToFilter(visit.Member.Actor.Key);
        var list = place.Before is { } before
            ? await db.ListClaimsBeforeAsync(filter, before, Pages.Size, cancellationToken)
            : await db.ListClaimsAsync(filter, place.After, Pages.Size, cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        var (culture, start) = (visit.Private, place with { After = null, Before = null });
        var lines = await ClaimLines.WriteAsync(db, list.Claims, links, culture, cancellationToken);
        return new Pages(Title(visit, place), lines)
        {
            Back = list.Previous is { } previous ? (start with { Before = previous }).ToCustomId() : null,
            Next = list.Next is { } next ? (start with { After = next }).ToCustomId() : null,
            Web = place.Whose == ListWhose.All ? links.Of(filter) : null,
            Empty = Words.Say(culture, "Empty"),
        }.Show(culture);
    }

    private static string Title(Visit visit, ListPlace place)
    {
        var culture = visit.Private;
        var whose = Words.Say(culture, $"Title_{place.Whose}");
        string?[] parts =
        [
            whose,
            place is { State: { } state, Whose: not ListWhose.WaitingForMe } ? ClaimTerms.Of(state, culture) : null,
            place.Article?.ToString(),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
