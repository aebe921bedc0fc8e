using ClaimTracker.Core.Access;
using ClaimTracker.Core.Teams;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Access;

/// <summary>All keys that open this server: Web:Key, and those that its team has made.</summary>
internal sealed partial class Keyring(
    AccessKey first,
    AccessWork work,
    IOptions<WebOptions> options,
    ILogger<Keyring> logger
)
{
    private readonly TeamKey team = TeamKey.Parse(options.Value.Team);

    /// <summary>Whose key that is; absent when it is none of ours, or revoked.</summary>
    public async Task<KeyHolder?> FindAsync(string? candidate, CancellationToken cancellationToken) =>
        first.Is(candidate) ? KeyHolder.Operator
        : await work.FindAsync(team, candidate, cancellationToken) is { } key ? KeyHolder.Of(key)
        : null;

    /// <summary>What the holder of a ticket may do now; absent when their key was revoked.</summary>
    public async Task<KeyHolder?> FindAsync(TicketHolder holder, CancellationToken cancellationToken) =>
        holder switch
        {
            TicketHolder.OfKey { Id: var id } => await work.FindAsync(team, id, cancellationToken) is { } key
                ? KeyHolder.Of(key)
                : null,
            TicketHolder.OfLink => KeyHolder.Link,
            _ => KeyHolder.Operator,
        };

    /// <summary>Whether any key opens this server.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) =>
        first.IsSet || await work.HasAnyAsync(team, cancellationToken);

    /// <summary>Remembers that a key was used, after the answer has gone: it keeps nobody waiting, and a failure is the log's alone.</summary>
    public void NoteUse(HttpContext context, LiveApiKey key) =>
        context.Response.OnCompleted(async () =>
        {
            try
            {
                await work.NoteUseAsync(key, CancellationToken.None);
            }
            catch (Exception failure)
            {
                Log.NotNoted(logger, key.Id.Value, failure);
            }
        });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "That key {Id} was used could not be noted.")]
        public static partial void NotNoted(ILogger logger, long id, Exception failure);
    }
}
