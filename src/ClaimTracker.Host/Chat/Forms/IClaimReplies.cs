using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What is shown once a form about a claim was sent. The claims' feature knows what a claim looks like.</summary>
internal interface IClaimReplies
{
    /// <summary>Shows what came of it; what was typed is kept when it could not be stored.</summary>
    /// <param name="visit">Who sent the form.</param>
    /// <param name="form">Which form.</param>
    /// <param name="about">What the form carried.</param>
    /// <param name="values">What was typed.</param>
    /// <param name="from">The message whose button opened the form; absent when a command did.</param>
    /// <param name="answer">What the core said.</param>
    Task<Reply> OfFormAsync(
        Visit visit,
        IClaimForm form,
        FormId about,
        FormValues values,
        Message? from,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    );
}
