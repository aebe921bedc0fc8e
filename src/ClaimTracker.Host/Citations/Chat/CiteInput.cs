using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>Evidence as somebody typed it.</summary>
/// <param name="Address">The page; blank when there is none.</param>
/// <param name="Quote">The words that matter; blank when there are none.</param>
/// <param name="Stance">By its stored name; anything else is context.</param>
/// <param name="Archived">A copy of the page; blank when there is none.</param>
/// <param name="File">What was attached; absent when nothing.</param>
internal sealed record CiteInput(
    string? Address,
    string? Quote,
    string? Stance,
    bool IsPrimary,
    string? Archived,
    Attachment? File
)
{
    /// <summary>The file as the core knows it; absent when nothing was attached.</summary>
    public AttachedFile? Attached => File is null ? null : new AttachedFile(File.Url, File.Filename, File.Size);

    /// <summary>The evidence; or why an address is none.</summary>
    public Outcome<CitationDraft> ToDraft()
    {
        if (Refuse(Address, out var address) is { } no)
        {
            return no;
        }

        if (Refuse(Archived, out var copy) is { } notThere)
        {
            return notThere;
        }

        return new CitationDraft
        {
            Address = address,
            ArchivedAddress = copy,
            Quote = string.IsNullOrWhiteSpace(Quote) ? null : Quote.Trim(),
            Stance = Read(Stance),
            IsPrimary = IsPrimary,
        };
    }

    private static Refusal? Refuse(string? written, out Uri? address)
    {
        address = null;
        return string.IsNullOrWhiteSpace(written) || ArticleAddress.Read(written).Is(out address, out _)
            ? null
            : CitationRefusals.BadAddress;
    }

    private static Stance Read(string? name) =>
        Enum.TryParse<Stance>(name, out var stance) && Enum.IsDefined(stance) ? stance : Core.Citations.Stance.Context;
}
