using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary>Whose claims a list shows.</summary>
internal enum ListWhose
{
    All = 0,
    Mine = 1,

    /// <summary>Proposed by somebody else: they wait for the reader.</summary>
    WaitingForMe = 2,
}

/// <summary>A page of a list of claims, as its buttons carry it.</summary>
internal sealed record ListPlace(ClaimState? State, ArticleNumber? Article, ListWhose Whose)
{
    public const string Verb = "claims";

    private const string None = "-";

    /// <summary>What the page goes on from; absent on the first.</summary>
    public ClaimCursor? After { get; init; }

    /// <summary>What the page goes back from.</summary>
    public ClaimCursor? Before { get; init; }

    public CustomId ToCustomId() =>
        CustomId.Create(
            Verb,
            Number((int?)State),
            Number(Article?.Value),
            Number((int)Whose),
            After?.ToString() ?? None,
            Before?.ToString() ?? None
        );

    /// <summary>Absent when the id is not one of ours.</summary>
    public static ListPlace? Read(CustomId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (
            id.Arguments is not [var state, var article, var whose, var after, var before]
            || !Enum.TryParse<ListWhose>(whose, out var who)
        )
        {
            return null;
        }

        return new ListPlace(
            Enum.TryParse<ClaimState>(state, out var known) && Enum.IsDefined(known) ? known : null,
            ArticleNumber.TryParse(article, CultureInfo.InvariantCulture, out var number) ? number : null,
            who
        )
        {
            After = ClaimCursor.TryParse(after, out var from) ? from : null,
            Before = ClaimCursor.TryParse(before, out var to) ? to : null,
        };
    }

    /// <summary>Which claims are meant, for the person who reads.</summary>
    public ClaimFilter ToFilter(string personKey) =>
        new()
        {
            State = Whose == ListWhose.WaitingForMe ? ClaimState.Proposed : State,
            Article = Article,
            HeldBy = Whose == ListWhose.Mine ? personKey : null,
            NotHeldBy = Whose == ListWhose.WaitingForMe ? personKey : null,
        };

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? None;
}
