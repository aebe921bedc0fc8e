using System.Text.RegularExpressions;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Publishing;

/// <summary>A reason why a claim cannot be published, with what to do about it.</summary>
/// <param name="Why">The sentence.</param>
/// <param name="CanWaive">Whether an editor may publish all the same and say why.</param>
public sealed record GateReason(Refusal Why, bool CanWaive = false)
{
    /// <summary>The work on the claim is not where it must be: nothing that is said beside it helps.</summary>
    public bool IsOfWork { get; init; }
}

/// <summary>The rules of publishing, all of them at once. They look at nothing but what they are given.</summary>
/// <remarks>From what Google documents for ClaimReview (2025-12) and the commitments of the IFCN.</remarks>
public static partial class PublishingGate
{
    private const int FewestSources = 2;

    private const string Verdicts =
        "fact[ -]?check(ed)?|true|mostly true|half[ -]true|mostly false|false|fake( news)?|hoax|debunked|misleading|missing context"
        + "|unverified|unverifiable|vrai|plutôt vrai|à moitié vrai|plutôt faux|faux|trompeur|intox|infox|désinfox|invérifiable";

    /// <summary>Every reason why not; empty when the claim can be published.</summary>
    public static IReadOnlyList<GateReason> Check(PublishingSnapshot about)
    {
        ArgumentNullException.ThrowIfNull(about);
        var now = ClaimWorkflow.Forbids(ClaimStep.Publish, about.State, about.Number);
        if (now is not null && about.State is ClaimState.Published or ClaimState.Dismissed or ClaimState.Merged)
        {
            // Nothing else matters then.
            return [new GateReason(now) { IsOfWork = true }];
        }

        return
        [
            .. now is null ? [] : new[] { new GateReason(now) { IsOfWork = true } },
            .. OfVerdict(about),
            .. OfAppearance(about),
            .. OfEvidence(about),
            .. OfPlace(about),
            .. OfPublisher(about.Publisher),
        ];
    }

    private static IEnumerable<GateReason> OfVerdict(PublishingSnapshot about)
    {
        if (about is { State: ClaimState.Checked, InForce.IsAlone: true })
        {
            yield return new(PublishingRefusals.SeenByNobodyElse(about.Number));
        }

        if (SpokenVerdict().Match(about.Wording) is { Success: true } found)
        {
            yield return new(PublishingRefusals.VerdictInWording(about.Number, found.Groups["word"].Value));
        }
    }

    private static IEnumerable<GateReason> OfAppearance(PublishingSnapshot about)
    {
        if (string.IsNullOrWhiteSpace(about.Appearance))
        {
            yield return new(PublishingRefusals.AppearanceUnknown(about.Number), CanWaive: true);
        }
        else if (ClaimAppearance.Read(about.Appearance) is not { } address)
        {
            yield return new(PublishingRefusals.AppearanceBroken);
        }
        else if (ClaimAppearance.IsOurs(address, about))
        {
            yield return new(PublishingRefusals.AppearanceOurs(address.IdnHost), CanWaive: true);
        }

        if (about.ClaimedOn is null && !about.IsDayUnknown)
        {
            yield return new(PublishingRefusals.ClaimDayUnknown(about.Number));
        }
        else if (about.ClaimedOn is { } day && day > about.Today)
        {
            yield return new(PublishingRefusals.ClaimDayToCome(day));
        }
    }

    private static IEnumerable<GateReason> OfEvidence(PublishingSnapshot about)
    {
        if (about.InForce?.Rating.NeedsCitation() != false)
        {
            if (!about.Evidence.Any(citation => citation.IsPrimary))
            {
                yield return new(PublishingRefusals.NoPrimarySource(about.Number), CanWaive: true);
            }

            var sources = about.Evidence.Select(NameOfSource).OfType<string>();
            if (sources.Distinct(StringComparer.OrdinalIgnoreCase).Count() < FewestSources)
            {
                yield return new(PublishingRefusals.FewSources(about.Number), CanWaive: true);
            }
        }

        foreach (var citation in about.Evidence)
        {
            // What a file shows needs no words beside it.
            if (citation is { Quote: null, File: null, FileId: null })
            {
                yield return new(PublishingRefusals.NoQuote(about.Number, $"[{citation.Number}]"));
            }

            if (citation is { ArchiveState: ArchiveState.Wanted, ArchiveTries: 0 })
            {
                yield return new(PublishingRefusals.CopyToCome(about.Number, $"[{citation.Number}]"));
            }
        }
    }

    private static IEnumerable<GateReason> OfPlace(PublishingSnapshot about)
    {
        if (about.Place.Root is not { } root)
        {
            yield return new(PublishingRefusals.NoPublicAddress(about.Number));
        }
        else if (root.Scheme != Uri.UriSchemeHttps)
        {
            yield return new(PublishingRefusals.PublicAddressOpen(root));
        }

        if (!about.Place.ServesTeam)
        {
            yield return new(PublishingRefusals.OtherTeamServed(about.Number));
        }
    }

    private static IEnumerable<GateReason> OfPublisher(PublisherOptions publisher)
    {
        if (string.IsNullOrWhiteSpace(publisher.Name))
        {
            yield return new(PublishingRefusals.NoPublisherName);
        }

        if (publisher.Address is null)
        {
            yield return new(PublishingRefusals.NoPublisherAddress);
        }

        if (publisher.CorrectionsPolicy is null)
        {
            yield return new(PublishingRefusals.NoCorrectionsPolicy);
        }

        if (publisher.ErrorReports is null)
        {
            yield return new(PublishingRefusals.NoErrorReports);
        }
    }

    /// <summary>Who stands behind a piece of evidence: by name, or else by their site; absent for a file that names nobody.</summary>
    private static string? NameOfSource(Citation citation) =>
        citation.Publisher?.Trim()
        ?? (
            Uri.TryCreate(citation.Address, UriKind.Absolute, out var address)
                ? ClaimAppearance.BareHost(address)
                : null
        );

    /// <summary>A rating set before the words or behind them, as headlines do: "FALSE: …", "… (faux)". Inside a sentence such words may stand.</summary>
    [GeneratedRegex(
        @"^\W*(?<word>" + Verdicts + @")\s*[:–—-]\s|\s[(\[](?<word>" + Verdicts + @")[)\]]\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SpokenVerdict();
}
