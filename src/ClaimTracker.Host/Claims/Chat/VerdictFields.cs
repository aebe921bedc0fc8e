using System.Globalization;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The verdicts on a card: the one that counts, the one that waits, or the one that was sent back.</summary>
internal static class VerdictFields
{
    private const int ExplanationChars = 600;
    private const int ReasonChars = 400;
    private const int NameChars = 80;

    public static IEnumerable<EmbedField> Of(CardView view, CultureInfo culture)
    {
        if (view.InForce is { } inForce)
        {
            yield return Field(culture, "Verdict_InForce", $"{Rated(inForce, culture)}\n{Signed(inForce, culture)}");
        }

        if (view.Waiting is { } waiting)
        {
            var name = view.InForce is null ? "Verdict_Waiting" : "Verdict_Correction";
            yield return Field(culture, name, $"{Rated(waiting, culture)}\n-# {Proposed(waiting, culture)}");
        }
        else if (view.SentBack is { ClosedAt: { } at } back)
        {
            yield return Field(culture, "Verdict_SentBack", $"{Rated(back, culture)}\n{Returned(back, at, culture)}");
        }
    }

    private static string Rated(Verdict verdict, CultureInfo culture) =>
        $"**{ClaimTerms.Of(verdict.Rating, culture)}** — {Markup.Plain(verdict.Explanation, ExplanationChars)}";

    private static string Proposed(Verdict verdict, CultureInfo culture) =>
        CardWords.Say(
            culture,
            "Verdict_By",
            Markup.Plain(verdict.ProposedByName, NameChars),
            Markup.Time(verdict.ProposedAt, TimeStyle.Relative)
        );

    private static string Signed(Verdict verdict, CultureInfo culture) =>
        verdict is { IsAlone: false, ClosedByName: { } name, ClosedAt: { } at }
            ? "-# "
                + CardWords.Say(
                    culture,
                    "Verdict_Agreed",
                    Markup.Plain(verdict.ProposedByName, NameChars),
                    Markup.Plain(name, NameChars),
                    Markup.Time(at, TimeStyle.Date)
                )
            : "-# " + CardWords.Say(culture, "Verdict_Alone", Proposed(verdict, culture));

    private static string Returned(Verdict verdict, DateTimeOffset at, CultureInfo culture) =>
        CardWords.Say(
            culture,
            "Verdict_Back",
            Markup.Plain(verdict.ClosedByName ?? "", NameChars),
            Markup.Time(at, TimeStyle.Relative),
            Markup.Plain(verdict.Reason ?? "", ReasonChars)
        );

    private static EmbedField Field(CultureInfo culture, string name, string value) =>
        EmbedField.Create(CardWords.Say(culture, name), Fitting.Fit(value, EmbedField.MostValueChars));
}
