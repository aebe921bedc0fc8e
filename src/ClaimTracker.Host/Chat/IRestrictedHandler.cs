using ClaimTracker.Core.Teams;

namespace ClaimTracker.Host.Chat;

/// <summary>
/// A handler of a command that not every member may use: /help shows it to those who may, and docs/discord.md says who they are. Beside
/// <c>ISlashHandler</c> or one of the menus'. It keeps nobody out by itself; the rule stays in the core.
/// </summary>
internal interface IRestrictedHandler
{
    /// <summary>What somebody must be allowed to do for the command to be of any use to them.</summary>
    Deed Deed { get; }
}
