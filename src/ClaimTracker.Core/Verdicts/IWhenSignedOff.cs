using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Verdicts;

/// <summary>Does what follows from a verdict that counts from now on, in the transaction in which it is signed off.</summary>
public interface IWhenSignedOff
{
    /// <summary>It is signed off, and nothing is saved yet.</summary>
    /// <param name="one">The claim, with the state that it has now.</param>
    /// <param name="verdict">The one that counts; its key is 0 when it was proposed in the same moment.</param>
    /// <param name="earlier">The one that it corrects; absent for a claim's first.</param>
    Task SignedOffAsync(ClaimCase one, Verdict verdict, Verdict? earlier, CancellationToken cancellationToken);
}
