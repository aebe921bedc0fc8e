using System.Globalization;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>Webhooks in people's words. Of an address only the server is shown: the rest may hold a secret of the other side.</summary>
internal static class WebhookTerms
{
    private const int HostChars = 80;
    private const int TroubleChars = 200;

    /// <summary>"**H-1** cms.example".</summary>
    public static string Name(Webhook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return $"**{hook.Number}** {Markup.Plain(hook.Host, HostChars)}";
    }

    /// <summary>"active", "paused since …", "failing since …".</summary>
    public static string Standing(Webhook hook, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return hook.PausedAt is { } paused
                ? WebhookWords.Say(culture, "Paused_Since", Markup.Time(paused, TimeStyle.Relative))
            : hook.FailingSince is { } failing
                ? WebhookWords.Say(culture, "Failing_Since", Markup.Time(failing, TimeStyle.Relative))
            : WebhookWords.Say(culture, "Active");
    }

    /// <summary>A line of the log: when, what, and what came of it.</summary>
    public static string Line(WebhookDelivery one, Webhook hook, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(one);
        var when = Markup.Time(one.CreatedAt);
        var answer = Trouble(one, hook, culture);
        return one.State switch
        {
            WebhookDeliveryState.Delivered => WebhookWords.Say(
                culture,
                "Line_Delivered",
                when,
                one.Event,
                one.LastStatus
            ),
            WebhookDeliveryState.GivenUp => WebhookWords.Say(culture, "Line_GivenUp", when, one.Event, answer),
            _ when one.LastError is null => WebhookWords.Say(culture, "Line_Waiting", when, one.Event),
            _ => WebhookWords.Say(
                culture,
                "Line_Again",
                when,
                one.Event,
                answer,
                Markup.Time(one.NextTryAt!.Value, TimeStyle.Relative)
            ),
        };
    }

    /// <summary>Why the last try failed; blank when it did not.</summary>
    public static string Trouble(WebhookDelivery one, Webhook hook, CultureInfo culture) =>
        Markup.Plain(one.TroubleAt(hook)?.Sentence(culture) ?? "", TroubleChars);
}
