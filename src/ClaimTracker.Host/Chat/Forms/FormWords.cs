using System.Globalization;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What is said about forms, whatever they are for.</summary>
internal static class FormWords
{
    private static readonly ChatTexts Words = new(typeof(FormWords));

    public static string OldButton(CultureInfo culture) => Words.Say(culture, nameof(OldButton));

    public static string DraftGone(CultureInfo culture) => Words.Say(culture, nameof(DraftGone));

    public static string EditAgain(CultureInfo culture) => Words.Say(culture, nameof(EditAgain));

    /// <summary>"C-17 changed while you were writing:"</summary>
    public static string Overtaken(CultureInfo culture, object claim) => Words.Say(culture, nameof(Overtaken), claim);

    public static string OvertakenRest(CultureInfo culture) => Words.Say(culture, nameof(OvertakenRest));

    public static string LookAgain(CultureInfo culture) => Words.Say(culture, nameof(LookAgain));
}
