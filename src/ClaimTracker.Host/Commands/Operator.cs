using ClaimTracker.Core.History;

namespace ClaimTracker.Host.Commands;

/// <summary>Who works on the command line, as the history names them.</summary>
internal static class Operator
{
    public static Actor OfThisProcess()
    {
        var user = Environment.UserName is { Length: > 0 } name ? name : "unknown";
        return new Actor($"cli:{user}", $"{user} (command line)");
    }
}
