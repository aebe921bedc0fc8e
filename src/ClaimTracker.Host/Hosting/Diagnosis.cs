using System.Globalization;
using System.Net.NetworkInformation;
using System.Reflection;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord;
using ClaimTracker.Host.Database;
using ClaimTracker.Host.Settings;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Hosting;

/// <summary>Tries everything the program needs, without changing anything.</summary>
internal static class Diagnosis
{
    private const long LittleRoomBytes = 100L * 1024 * 1024;

    public static async Task<IReadOnlyList<Finding>> MakeAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var version = typeof(Diagnosis)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        var findings = new List<Finding>
        {
            new(Health.Well, "Program", $"claimtracker {version?.Split('+')[0]} on .NET {Environment.Version}"),
        };
        var problems = SettingsProblems.Find(services);
        if (problems.Count > 0)
        {
            // What follows would only fail for the same reasons.
            return [.. findings, .. problems.Select(problem => new Finding(Health.Fails, "Settings", problem))];
        }

        findings.Add(new Finding(Health.Well, "Settings", "every value can be used"));
        findings.Add(await TryDatabaseAsync(services, cancellationToken));
        findings.AddRange(LookAtDisk(services.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        findings.AddRange(
            await LookAtWebAsync(services.GetRequiredService<IOptions<WebOptions>>().Value, cancellationToken)
        );
        findings.Add(LookAtDiscord(services.GetRequiredService<IOptions<DiscordOptions>>().Value));
        return findings;
    }

    private static async Task<Finding> TryDatabaseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IDatabase>();
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider == DatabaseProvider.Sqlite && !File.Exists(options.Sqlite.Path))
        {
            return new Finding(
                Health.Missing,
                "Database",
                $"{database.Description} is not there yet; the first verb that needs it makes it"
            );
        }

        try
        {
            return await database.IsBehindAsync(cancellationToken)
                ? new Finding(
                    Health.Missing,
                    "Database",
                    $"{database.Description} has an older schema; the next start brings it up to date"
                )
                : new Finding(Health.Well, "Database", $"{database.Description}, up to date");
        }
        catch (Exception failure) when (database.Explain(failure) is { } refusal)
        {
            return new Finding(Health.Fails, "Database", refusal.ToString());
        }
    }

    private static IEnumerable<Finding> LookAtDisk(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            yield break;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(options.Sqlite.Path))!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        var room = string.Create(CultureInfo.InvariantCulture, $"{free / (1024 * 1024)} MiB free");
        yield return new Finding(free < LittleRoomBytes ? Health.Fails : Health.Well, "Disk", room);
    }

    private static async Task<IReadOnlyList<Finding>> LookAtWebAsync(
        WebOptions options,
        CancellationToken cancellationToken
    ) =>
        [
            await TryAddressAsync(options.Address, cancellationToken),
            options.Key is null
                ? new Finding(
                    Health.Missing,
                    "Key",
                    "Web:Key is not set: the API is open to keys that the team has made, and the board to them and to this machine"
                )
                : new Finding(Health.Well, "Key", "Web:Key is set: board and API ask for it"),
            .. LookAtProxies(options),
        ];

    private static IEnumerable<Finding> LookAtProxies(WebOptions options)
    {
        if (options is { PublicAddress.Scheme: "https", Proxies: "" })
        {
            yield return new Finding(
                Health.Missing,
                "Proxy",
                "Web:Proxies is not set: all readers behind the proxy count as one when there are too many tries"
            );
        }
    }

    // Whether Discord takes the token is found out by serving: looking must not log the bot in a second time.
    private static Finding LookAtDiscord(DiscordOptions options) =>
        string.IsNullOrWhiteSpace(options.Token)
            ? new Finding(Health.Missing, "Discord", "Discord:Token is not set: there is no bot")
            : new Finding(Health.Well, "Discord", "Discord:Token is set: serving connects the bot");

    private static async Task<Finding> TryAddressAsync(string address, CancellationToken cancellationToken)
    {
        var port = new Uri(address).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        if (listeners.All(listener => listener.Port != port))
        {
            return new Finding(Health.Well, "Web", $"{address} is free");
        }

        return await IsOursAsync(port, cancellationToken)
            ? new Finding(Health.Well, "Web", $"ClaimTracker is serving on {address}")
            : new Finding(
                Health.Fails,
                "Web",
                $"port {port} of {address} is in use by another program; stop it or set Web:Address"
            );
    }

    private static async Task<bool> IsOursAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            var answer = await client.GetStringAsync(new Uri($"http://localhost:{port}/healthz"), cancellationToken);
            return answer.Trim() == "ok";
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
