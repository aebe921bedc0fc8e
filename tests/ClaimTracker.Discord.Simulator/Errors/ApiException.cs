using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Errors;

/// <summary>A refusal, as Discord words it: an HTTP status, a code of its own and, for forms, a tree of what is wrong where.</summary>
internal sealed class ApiException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public JsonObject Body()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null)
        {
            body["errors"] = errors.DeepClone();
        }

        return body;
    }
}

/// <summary>The refusals that the simulator knows, with Discord's own words.</summary>
internal static class ApiErrors
{
    public static ApiException NotFound() => new(404, 0, "404: Not Found");

    public static ApiException MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static ApiException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiException UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiException UnknownServer() => new(404, 10004, "Unknown Guild");

    public static ApiException UnknownMember() => new(404, 10007, "Unknown Member");

    public static ApiException UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiException UnknownUser() => new(404, 10013, "Unknown User");

    public static ApiException UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiException UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static ApiException UnknownApplication() => new(404, 10002, "Unknown Application");

    public static ApiException TooManyCommands(int max) =>
        new(400, 30032, $"Maximum number of application commands reached ({max})");

    public static ApiException TooManyCommandCreates() =>
        new(400, 30034, "Max number of daily application command creates has been reached (200)");

    public static ApiException TooLarge() => new(413, 40005, "Request entity too large");

    public static ApiException NoMessagesInForum() => new(400, 40058, "Cannot send a message in a forum channel");

    public static ApiException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiException BadUserAgent() => new(403, 40333, "internal network error");

    public static ApiException MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiException NotAuthor() => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static ApiException CannotDirectMessage() => new(403, 50007, "Cannot send messages to this user");

    public static ApiException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiException ExpiredToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiException InvalidRecipient() => new(400, 50033, "Invalid Recipient(s)");

    public static ApiException InvalidVersion() => new(400, 50041, "Invalid API version provided");

    public static ApiException FileTooLarge() => new(400, 50045, "File uploaded exceeds the maximum size");

    public static ApiException ArchivedThread() => new(400, 50083, "Thread is archived");

    public static ApiException BadJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static ApiException NoMutualServer() =>
        new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static ApiException NeedsHistoryToReply() =>
        new(400, 160002, "You cannot reply without permission to read message history");

    public static ApiException ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static ApiException ThreadLocked() => new(400, 160005, "Thread is locked");

    public static ApiException TooManyThreads() => new(400, 160006, "Maximum number of active threads reached");
}
