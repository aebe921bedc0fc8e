using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>What is said about exports in Discord.</summary>
internal static class ExportWords
{
    public static ChatTexts Texts { get; } = new(typeof(ExportWords));
}
