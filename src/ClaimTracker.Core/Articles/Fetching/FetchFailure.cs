using System.Net.Sockets;
using System.Security.Authentication;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Puts what went wrong on the way into words.</summary>
internal static class FetchFailure
{
    /// <summary>Whether it is a failure of the network or the other side, and not of ours.</summary>
    public static bool Is(Exception failure) =>
        failure is HttpRequestException or IOException or InvalidDataException or SocketException;

    /// <summary>The first cause that says something, from the particular to the general.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="host">The site that was asked.</param>
    /// <param name="sentBy">The site that sent us there; absent when a person did.</param>
    public static Refusal Of(Exception failure, string host, string? sentBy)
    {
        Exception[] causes = [.. CausesOf(failure)];
        return causes.Any(c => c is RefusedAddressException)
                ? (sentBy is null ? FetchingRefusals.Private(host) : FetchingRefusals.PrivateRedirect(sentBy))
            : causes.OfType<SocketException>().Any(IsUnknownName) ? FetchingRefusals.NoSuchName(host)
            : causes.Any(IsSecurity) ? FetchingRefusals.NotSecure(host)
            : causes.Any(IsConnection) ? FetchingRefusals.Unreachable(host)
            : FetchingRefusals.BrokenOff(host);
    }

    private static IEnumerable<Exception> CausesOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static bool IsUnknownName(SocketException failure) =>
        failure.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain;

    private static bool IsSecurity(Exception failure) =>
        failure
            is AuthenticationException
                or HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    private static bool IsConnection(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
}
