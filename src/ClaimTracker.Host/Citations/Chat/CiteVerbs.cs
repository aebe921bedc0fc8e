namespace ClaimTracker.Host.Citations.Chat;

/// <summary>The verbs of buttons beside evidence. They stand in messages for years: never change or reuse one.</summary>
internal static class CiteVerbs
{
    /// <summary>Takes a piece of evidence back; its arguments are the claim's number and the citation's.</summary>
    public const string Undo = "uncite";
}
