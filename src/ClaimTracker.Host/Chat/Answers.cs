using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat;

/// <summary>Replies that every feature makes.</summary>
internal static class Answers
{
    /// <summary>Says privately, in the person's language, why nothing was done.</summary>
    public static Reply Refused(Refusal refusal, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Refused(refusal, visit.Private);
    }

    /// <summary>The same to somebody whom the door did not let in.</summary>
    public static Reply Refused(Refusal refusal, InteractionSource from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return Refused(refusal, ChatLanguage.Of(from.Locale));
    }

    /// <summary>A message for the one who asked, cut to what Discord takes.</summary>
    /// <param name="text">With Discord's marks; what people wrote must have been made plain before.</param>
    public static Reply Private(string text) => new Reply.Show(Message(text));

    // What a refusal repeats of a person's words must not turn into marks.
    private static Reply.Show Refused(Refusal refusal, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(Message(Markup.Plain(refusal.Sentence(culture)))) { IsRefusal = true };
    }

    private static OutgoingMessage Message(string text) =>
        OutgoingMessage.Create(Fitting.Fit(text, OutgoingMessage.MostContentChars), isPrivate: true);
}
