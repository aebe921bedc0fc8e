using System.Globalization;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>What a button below a webhook does.</summary>
internal enum WebhookDeed
{
    /// <summary>Shows it.</summary>
    Look,
    Ping,
    Pause,
    Resume,
    SendAgain,

    /// <summary>Asks first.</summary>
    Remove,
    RemoveForGood,
}

internal static class WebhookDeeds
{
    public const string Verb = "webhook-do";

    public static CustomId IdFor(this WebhookDeed deed, WebhookNumber number) =>
        CustomId.Create(Verb, deed.ToString(), number.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads what <see cref="IdFor"/> wrote.</summary>
    public static bool TryRead(CustomId id, out WebhookDeed deed, out WebhookNumber number)
    {
        (deed, number) = (default, default);
        return id.Arguments is [var what, var typed]
            && Enum.TryParse(what, out deed)
            && Enum.IsDefined(deed)
            && WebhookNumber.TryParse(typed, CultureInfo.InvariantCulture, out number);
    }
}
