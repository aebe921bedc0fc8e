using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Chat;

/// <summary>Commands in a text: a click on one begins it.</summary>
internal sealed class CommandLinks(CommandIds ids)
{
    /// <summary>The command to click on; only its name until Discord has told its id.</summary>
    /// <param name="path">As defined, without the slash: "claim show".</param>
    public string To(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ids.Find(path.Split(' ')[0]) is { } id ? Markup.Command(path, id) : $"`/{path}`";
    }
}
