using System.Text.Json;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Commands;

/// <summary>Tells Discord which commands there are, and writes only when something changed: new names are limited to 200 a day.</summary>
public sealed class CommandEndpoints(RestClient rest, CommandIds ids)
{
    /// <summary>Makes the commands that all servers see, and only these; <see cref="CommandIds"/> knows their ids then.</summary>
    /// <returns>True: something had changed and was written.</returns>
    /// <exception cref="DiscordException">Discord refused or could not be reached.</exception>
    public async Task<bool> SetAsync(
        Snowflake application,
        IReadOnlyList<Command> commands,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(commands);
        var (isChanged, held) = await SetAsync(
            [.. commands.Select(command => CommandWriter.Write(command, isGlobal: true))],
            RestRoute.Get("applications/{application_id}/commands", application).Query("with_localizations", true),
            RestRoute.Put("applications/{application_id}/commands", application),
            cancellationToken
        );
        ids.Learn(held.Select(Read).OfType<PublishedCommand>());
        return isChanged;
    }

    /// <summary>Makes the commands that one server sees beside the global ones, and only these. They change at once.</summary>
    /// <returns>True: something had changed and was written.</returns>
    /// <exception cref="DiscordException">Discord refused or could not be reached.</exception>
    public async Task<bool> SetAsync(
        Snowflake application,
        Snowflake guild,
        IReadOnlyList<Command> commands,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(commands);
        const string path = "applications/{application_id}/guilds/{guild_id}/commands";
        var (isChanged, _) = await SetAsync(
            [.. commands.Select(command => CommandWriter.Write(command, isGlobal: false))],
            RestRoute.Get(path, application, guild).Query("with_localizations", true),
            RestRoute.Put(path, application, guild),
            cancellationToken
        );
        return isChanged;
    }

    /// <returns>Whether something was written, and all commands as Discord holds them now.</returns>
    private async Task<(bool IsChanged, IReadOnlyList<JsonElement> Held)> SetAsync(
        CommandWire[] ours,
        RestRoute list,
        RestRoute overwrite,
        CancellationToken cancellationToken
    )
    {
        var theirs = await rest.SendAsync(
            new RestRequest(list),
            DiscordJson.Default.IReadOnlyListJsonElement,
            cancellationToken
        );
        if (IsSame(ours, theirs))
        {
            return (false, theirs);
        }

        var held = await rest.SendAsync(
            new RestRequest(overwrite) { Body = RestBody.Json(ours, DiscordJson.Default.IReadOnlyListCommandWire) },
            DiscordJson.Default.IReadOnlyListJsonElement,
            cancellationToken
        );
        return (true, held);
    }

    private static PublishedCommand? Read(JsonElement command) =>
        command.Deserialize(DiscordJson.Default.PublishedCommand);

    private static bool IsSame(CommandWire[] ours, IReadOnlyList<JsonElement> theirs)
    {
        var here = ours.Select(command => JsonSerializer.SerializeToElement(command, DiscordJson.Default.CommandWire));
        return ours.Length == theirs.Count
            && here.All(command => theirs.Any(other => CommandComparison.IsSame(command, other)));
    }
}
