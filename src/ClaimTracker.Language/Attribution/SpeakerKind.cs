namespace ClaimTracker.Language.Attribution;

/// <summary>What it is that said something.</summary>
public enum SpeakerKind
{
    Person,

    /// <summary>A ministry, a company, a newspaper: a body that speaks with one voice.</summary>
    Organization,

    /// <summary>A study, a rumour: what can be quoted and is nobody.</summary>
    Document,
}
