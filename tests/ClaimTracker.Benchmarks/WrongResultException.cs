namespace ClaimTracker.Benchmarks;

/// <summary>What was measured did not do what it is for; the message says what was needed and what was found.</summary>
internal sealed class WrongResultException(string message) : Exception(message)
{
    public static void Unless(bool right, string message)
    {
        if (!right)
        {
            throw new WrongResultException(message);
        }
    }
}
