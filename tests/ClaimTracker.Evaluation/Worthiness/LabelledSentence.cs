namespace ClaimTracker.Evaluation.Worthiness;

/// <summary>A sentence and whether people found it worth checking.</summary>
internal sealed record LabelledSentence(string Id, string Text, bool IsWorthChecking);
