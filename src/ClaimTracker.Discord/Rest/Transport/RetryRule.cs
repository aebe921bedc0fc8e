using System.Net;
using Polly;

namespace ClaimTracker.Discord.Rest.Transport;

/// <summary>Which calls may be tried again after which failure.</summary>
internal static class RetryRule
{
    /// <summary>Whether the call goes out once more, were it up to the kind of call and of failure alone.</summary>
    /// <param name="retries">How often the call was repeated already.</param>
    public static bool Allows(RestCall call, Outcome<HttpResponseMessage> outcome, int retries) =>
        IsPassing(outcome)
        && (NeverLeft(outcome.Exception) || MayRepeat(call, retries))
        && outcome.Exception is not OperationCanceledException;

    /// <summary>No connection came about, so Discord cannot have received anything.</summary>
    public static bool NeverLeft(Exception? failure) =>
        failure
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            };

    /// <summary>A fault of the network, or of a machine on Discord's side.</summary>
    public static bool IsNetworkFault(Exception? failure) =>
        failure is HttpRequestException or IOException or TimeoutException;

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } answer
            ? answer.StatusCode >= HttpStatusCode.InternalServerError
            : IsNetworkFault(outcome.Exception);

    private static bool MayRepeat(RestCall call, int retries) =>
        call.Request.Repeat switch
        {
            Repeat.Always => true,
            Repeat.Never => false,
            _ => call.Route.IsIdempotent || (call.Route.IsCallback && retries == 0),
        };
}
