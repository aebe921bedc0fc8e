namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The verbs of a card's buttons. They stand in messages for years: never change or reuse one.</summary>
internal static class CardVerbs
{
    public const string Take = "take";
    public const string Release = "release";
    public const string Cite = "cite";
    public const string Verdict = "verdict";
    public const string Reword = "reword";
    public const string Split = "split";
    public const string Dismiss = "dismiss";
    public const string Skip = "skip";
    public const string Next = "next";
    public const string Agree = "agree";
    public const string AgreeAlone = "agree-alone";
    public const string SendBack = "send-back";
    public const string Reopen = "reopen";
    public const string History = "history";
    public const string FollowUp = "follow-up";
    public const string Publish = "publish";
    public const string Withdraw = "withdraw";

    /// <summary>Publishes with what the person fills in.</summary>
    public const string PublishWith = "publish-with";

    /// <summary>Starts reviewing the claims of one article; its argument is the article's number.</summary>
    public const string Review = "review";
}
