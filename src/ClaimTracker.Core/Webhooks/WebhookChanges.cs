namespace ClaimTracker.Core.Webhooks;

/// <summary>What can be done to a webhook, as the team's history names it. Stored: never change or reuse one.</summary>
public static class WebhookChanges
{
    public const string Added = "added-webhook";
    public const string Removed = "removed-webhook";
    public const string Paused = "paused-webhook";
    public const string Resumed = "resumed-webhook";
}
