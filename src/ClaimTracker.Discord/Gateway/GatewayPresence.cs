namespace ClaimTracker.Discord.Gateway;

/// <summary>The dot beside the bot's name.</summary>
public enum OnlineStatus
{
    Online,
    Idle,
    DoNotDisturb,
    Invisible,
}

/// <summary>How Discord words the line under the bot's name; <see cref="Custom"/> shows the text alone.</summary>
public enum ActivityKind
{
    Playing = 0,
    Listening = 2,
    Watching = 3,
    Custom = 4,
    Competing = 5,
}

/// <summary>The line under the bot's name, of 1 to 128 characters.</summary>
public sealed record GatewayActivity
{
    internal const int MostChars = 128;

    /// <summary>A line of this wording and text.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer than 128 characters.</exception>
    public GatewayActivity(ActivityKind kind, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > MostChars)
        {
            throw new ArgumentException(
                $"An activity's text needs at most {MostChars} characters; it has {text.Length}.",
                nameof(text)
            );
        }

        (Kind, Text) = (kind, text);
    }

    public ActivityKind Kind { get; }

    public string Text { get; }
}

/// <summary>How the bot is shown to people.</summary>
/// <param name="Activity">Null: no line under the name.</param>
public sealed record GatewayPresence(OnlineStatus Status, GatewayActivity? Activity = null)
{
    internal static GatewayPresence From(GatewayOptions options) =>
        new(
            options.Status,
            string.IsNullOrWhiteSpace(options.Activity)
                ? null
                : new GatewayActivity(options.ActivityKind, options.Activity)
        );
}
