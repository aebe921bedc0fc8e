namespace ClaimTracker.Core.Teams;

/// <summary>What a person wants to do, as far as permissions tell such things apart.</summary>
public enum Deed
{
    /// <summary>Look at claims, articles, history, statistics.</summary>
    Read,

    /// <summary>Bring an article in.</summary>
    BringIn,

    /// <summary>Take, release, reword, split, merge, dismiss, reopen, propose a verdict.</summary>
    Review,

    /// <summary>Add evidence to a claim, or take it back.</summary>
    Cite,

    /// <summary>Set a date at which somebody looks at a claim again.</summary>
    FollowUp,

    /// <summary>Have a feed read regularly.</summary>
    Watch,

    /// <summary>Take the team's claims away as a file.</summary>
    Export,

    /// <summary>Agree with a verdict, or send it back.</summary>
    SignOff,

    /// <summary>Give a claim to a colleague, or change one that a colleague holds.</summary>
    HandOut,

    /// <summary>Let the world read a claim and its verdict, or withdraw it.</summary>
    Publish,

    /// <summary>Change the team's settings.</summary>
    SetUp,

    /// <summary>Sign off one's own verdict.</summary>
    SignOffAlone,
}
