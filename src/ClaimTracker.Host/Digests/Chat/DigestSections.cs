using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Statistics;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>The sections of one digest, those without anything left out.</summary>
/// <param name="Page">Its page on the web; absent when there is none.</param>
internal sealed record DigestSections(Digest Digest, Uri? Page, TeamLinks Links, CultureInfo Culture)
{
    private const int ClaimChars = 160;

    // A longer address would leave too little room for words.
    private const int LinkChars = 160;
    private const int NameChars = 40;

    private DigestContent Content => Digest.Content;

    public IReadOnlyList<DigestSection> All =>
        [
            .. new[]
            {
                Of("NewClaims", Content.NewClaims, NewClaim),
                Of("Verdicts", Content.Verdicts, Verdict),
                Of("Corrections", Content.Corrections, Correction),
                Of("Waiting", Content.Waiting, Waiting),
                Of("FollowUps", Content.FollowUps, FollowUp) with
                {
                    Note = Content.ComingFollowUps > 0 ? Count("Coming", Content.ComingFollowUps) : null,
                },
                Of("Unreviewed", Content.Unreviewed, Unreviewed),
                Of("People", Content.People, Person),
            }.Where(section => section.Count > 0 || section.Note is not null),
        ];

    private DigestSection Of<T>(string key, DigestList<T> list, Func<T, string> write) =>
        new(
            Say(key, list.Count.ToString("N0", Culture)),
            [.. list.Listed.Select(write)],
            list.Count,
            Page is null ? null : new Uri($"{Page.AbsoluteUri}#{DigestAddress.Anchor(key)}")
        );

    private string NewClaim(ToldClaim claim) =>
        $"{Claim(claim.Number, claim.Wording)} · {claim.CheckWorthiness.ToString("0.00", Culture)}";

    private string Verdict(ToldVerdict verdict) =>
        $"**{ClaimTerms.Of(verdict.Rating, Culture)}** · {Claim(verdict.Claim, verdict.Wording)}";

    private string Correction(ToldVerdict verdict) =>
        Say(
            "Corrected",
            Claim(verdict.Claim, verdict.Wording),
            verdict.Before is { } before ? ClaimTerms.Of(before, Culture) : "?",
            ClaimTerms.Of(verdict.Rating, Culture)
        );

    private string Waiting(WaitingVerdict verdict) =>
        Say(
            "ProposedBy",
            Claim(verdict.Claim, verdict.Wording),
            Markup.Plain(verdict.ProposedBy, NameChars),
            Markup.Time(verdict.Since, TimeStyle.Relative)
        );

    // The note says what to look for better than the claim does.
    private string FollowUp(WaitingFollowUp one) =>
        Say(
            DigestView.IsOverdue(one.Since, Digest.Until) ? "Overdue" : "Due",
            one.Number,
            Claim(one.Claim, one.Note.Length > 0 ? one.Note : one.Wording),
            Markup.Plain(one.Owner, NameChars),
            Markup.Time(one.Since, TimeStyle.Relative)
        );

    private string Unreviewed(ToldClaim claim) =>
        Say("CameIn", Claim(claim.Number, claim.Wording), Markup.Time(claim.CameIn, TimeStyle.Relative));

    private string Person(PersonCount person) =>
        Say(
            "Person",
            Markup.Plain(person.Name, NameChars),
            person.Proposed.ToString("N0", Culture),
            person.SignedOff.ToString("N0", Culture)
        );

    // Discord draws only about the first hundred marks of a message, so a link is not in bold too.
    private string Claim(ClaimNumber number, string words)
    {
        var name =
            Links.Of(number) is { } address && Markup.Link($"{number}", address) is { Length: <= LinkChars } link
                ? link
                : $"**{number}**";
        return $"{name} {Markup.Plain(words, ClaimChars)}";
    }

    private string Say(string key, params ReadOnlySpan<object?> args) => DigestWords.Texts.Say(Culture, key, args);

    private string Count(string key, long count) => DigestWords.Texts.Count(Culture, key, count);
}
