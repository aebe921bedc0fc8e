using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Watches;

/// <summary>Reasons as they are stored: who reads them is not known yet.</summary>
internal static class WatchTrouble
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    public static (string English, string French) Of(Refusal why) => (Cut(why.ToString()), Cut(why.Sentence(French)));

    private static string Cut(string sentence) => FittedText.Cut(sentence, Watch.TroubleMaxLengthChars);
}
