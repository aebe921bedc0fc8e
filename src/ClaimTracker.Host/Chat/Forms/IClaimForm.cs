using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Components;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>A form about one claim: what it looks like, and what is done with what somebody types into it.</summary>
/// <remarks>
/// Opening, sending, keeping what was typed and offering it again are the same for all of them: see <see cref="FormButton"/>,
/// <see cref="FormModal"/> and <see cref="DraftButton"/>. A form is registered with <c>AddForm</c>.
/// </remarks>
internal interface IClaimForm
{
    /// <summary>The verb of the button that opens it and of the form itself; small letters and hyphens. Stored: never change or reuse one.</summary>
    string Name { get; }

    /// <summary>The fields whose words are kept when the form cannot be stored as it is.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>The form, filled in with what is known. It must be quick: Discord waits three seconds.</summary>
    /// <param name="visit">Who opens it.</param>
    /// <param name="id">What the form is to carry.</param>
    /// <param name="claim">What it is about.</param>
    /// <param name="typed">What the person had typed before; absent for a fresh form.</param>
    /// <returns>A refusal when there is no point in typing.</returns>
    Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    );

    /// <summary>Does what the form is for.</summary>
    Task<ClaimAnswer> SendAsync(Visit visit, ClaimWish wish, FormValues values, CancellationToken cancellationToken);
}
