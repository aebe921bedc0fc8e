using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>What somebody sees who brought evidence: the citation as it is shown, what could not be done, and a way back.</summary>
internal sealed class CiteReplies(Databases databases)
{
    private const int WordingChars = 200;

    /// <summary>For the one who cited alone.</summary>
    /// <param name="number">Of the citation.</param>
    public async Task<OutgoingMessage> ConfirmAsync(
        Visit visit,
        ClaimNumber claim,
        int number,
        EvidenceAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(answer);
        var culture = visit.Private;
        await using var db = databases.Open(visit.Member.Team);
        var citations = await db.ListCitationsAsync(claim, cancellationToken);
        var wording = (await db.ReadClaimAsync(claim, cancellationToken))?.Wording ?? "";
        List<string> lines =
        [
            CiteWords.Say(culture, "Added", claim, Markup.Plain(wording.ReplaceLineEndings(" "), WordingChars)),
        ];
        if (citations.Find(citation => citation.Number == number) is { } added)
        {
            lines.Add($"> {EvidenceLines.Line(added, culture)}");
            lines.AddRange(Remarks(added, answer, culture).Select(remark => $"-# {remark}"));
        }

        return OutgoingMessage.Create(
            string.Join('\n', lines),
            rows: [ActionRow.Of(Button.Secondary(CiteWords.Say(culture, "Button_Undo"), UndoOf(claim, number)))],
            isPrivate: true
        );
    }

    /// <summary>In the place of the confirmation.</summary>
    public static OutgoingMessage TakenBack(ClaimNumber claim, int number, CultureInfo culture) =>
        OutgoingMessage.Create(CiteWords.Say(culture, "TakenBack", number, claim), isPrivate: true);

    private static CustomId UndoOf(ClaimNumber claim, int number) =>
        CustomId.Create(
            CiteVerbs.Undo,
            claim.Value.ToString(CultureInfo.InvariantCulture),
            number.ToString(CultureInfo.InvariantCulture)
        );

    private static IEnumerable<string> Remarks(Citation added, EvidenceAnswer answer, CultureInfo culture)
    {
        if (answer.Page?.Trouble is { } trouble)
        {
            yield return Markup.Plain(trouble.Sentence(culture));
        }

        if (answer.Page?.HasQuote == false)
        {
            yield return CiteWords.Say(culture, "QuoteNotFound");
        }

        if (added.File is not null)
        {
            yield return CiteWords.Say(culture, "FileKept");
        }

        if (added.ArchiveState == ArchiveState.Wanted)
        {
            yield return CiteWords.Say(culture, "CopyWanted");
        }
    }
}
