namespace ClaimTracker.Host.Web;

/// <summary>What to say about a status that came without words.</summary>
internal static class StatusSentence
{
    public static string Of(int statusCode) =>
        statusCode switch
        {
            StatusCodes.Status404NotFound =>
                "There is nothing at this address; check it, or start from the list of all claims.",
            StatusCodes.Status405MethodNotAllowed =>
                "This address does not take that method; docs/http.md says which one it takes.",
            StatusCodes.Status413PayloadTooLarge => "What was sent is larger than this address takes in; send less.",
            StatusCodes.Status415UnsupportedMediaType => "This address does not take that kind of content.",
            _ => "The request could not be read; check it and send it again.",
        };
}
