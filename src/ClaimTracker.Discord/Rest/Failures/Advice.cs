using System.Net;

namespace ClaimTracker.Discord.Rest.Failures;

/// <summary>What somebody can do about a refusal.</summary>
internal static class Advice
{
    private const string Token =
        "Set Discord:Token to the bot's current token from the Developer Portal and start the program again.";

    public static string For(RestRoute route, HttpStatusCode status, ErrorBody body) =>
        body.Code switch
        {
            DiscordErrorCode.InvalidBotToken => Token,
            DiscordErrorCode.General when status == HttpStatusCode.Unauthorized && route.UsesBotToken => Token,
            DiscordErrorCode.InvalidWebhookToken when route.IsInteraction =>
                "The interaction's 15 minutes are over; write to the channel instead.",
            DiscordErrorCode.InvalidWebhookToken => "Make the webhook anew.",
            DiscordErrorCode.UnknownInteraction =>
                "It was answered by another program or after more than 3 seconds; run one instance, and acknowledge first.",
            DiscordErrorCode.AlreadyAcknowledged => "It has its answer; edit that one or follow up.",
            { } code => ForCode(code),
            null => "The answer is not Discord's; look for a proxy or firewall in between.",
        };

    private static string ForCode(DiscordErrorCode code) =>
        code switch
        {
            DiscordErrorCode.MissingAccess => "Let the bot view that channel or server.",
            DiscordErrorCode.MissingPermissions => "Give the bot's role the permission it lacks there.",
            DiscordErrorCode.ReplyNeedsMessageHistory => "Give the bot's role \"Read Message History\" there.",
            DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuild =>
                "The person takes no direct messages from the bot; write in a channel.",
            DiscordErrorCode.RequestTooLarge or DiscordErrorCode.FileTooLarge => "Send smaller or fewer files.",
            DiscordErrorCode.CannotSendInForum => "Open a thread in the forum instead.",
            DiscordErrorCode.ArchivedThread or DiscordErrorCode.ThreadLocked => "Open the thread again first.",
            DiscordErrorCode.ThreadExists => "Use the thread that the message has.",
            DiscordErrorCode.TooManyActiveThreads => "Archive threads that are done.",
            DiscordErrorCode.TooManyCommands or DiscordErrorCode.DailyCommandLimit =>
                "Remove commands that are not needed, or wait a day.",
            DiscordErrorCode.BlockedByAutoMod => "The server's AutoMod rules block this text; ask its moderators.",
            DiscordErrorCode.HarmfulLink => "Discord takes a link in it for harmful; leave it out.",
            DiscordErrorCode.UserAgentBlocked => "Correct Discord:Rest:Project, which stands in the User-Agent.",
            DiscordErrorCode.InvalidApiVersion => "Let Discord:Api end in /api/v10/.",
            DiscordErrorCode.InvalidFormBody or DiscordErrorCode.EmptyMessage or DiscordErrorCode.InvalidJson =>
                "Correct what it names.",
            >= DiscordErrorCode.UnknownChannel and <= DiscordErrorCode.UnknownCommand =>
                "It was deleted, or the bot cannot see it.",
            _ => "See Discord's list of JSON error codes.",
        };
}
