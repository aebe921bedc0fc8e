using System.Globalization;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>What the world reads of the claim on a card, and where.</summary>
internal static class PublicationFields
{
    private const int WhyChars = 120;

    public static IEnumerable<EmbedField> Of(CardView view, CultureInfo culture)
    {
        switch (view.Publication)
        {
            case { WithdrawnAt: { } at } withdrawn:
                var reason = Markup.Plain(withdrawn.WithdrawnReason ?? "", WhyChars);
                yield return Field(culture, "Withdrawn", $"{reason}\n-# {Markup.Time(at, TimeStyle.Date)}");
                break;
            case { } published:
                yield return Field(culture, "Published", Published(view, published, culture));
                break;
            default:
                break;
        }
    }

    private static string Published(CardView view, PublishedClaim published, CultureInfo culture)
    {
        var first = Markup.Time(published.PublishedAt, TimeStyle.Date);
        string?[] lines =
        [
            view.Links.Of(published.Number)?.AbsoluteUri,
            published.Revision == 1
                ? $"-# {first}"
                : "-# "
                    + CardWords.Say(
                        culture,
                        "Published_Revised",
                        first,
                        published.Revision,
                        Markup.Time(published.UpdatedAt, TimeStyle.Date)
                    ),
            published.Waiver is { } waiver
                ? "-# " + CardWords.Say(culture, "Published_Waived", Markup.Plain(waiver, WhyChars))
                : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static EmbedField Field(CultureInfo culture, string name, string value) =>
        EmbedField.Create(CardWords.Say(culture, name), Fitting.Fit(value, EmbedField.MostValueChars));
}
