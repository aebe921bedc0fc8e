using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>What discord.js threw when it was told to do something.</summary>
public sealed class DiscordJsException(JsonNode error) : Exception(error["message"]?.GetValue<string>())
{
    /// <summary>Discord's own code such as 10062, when the error came from the API; otherwise discord.js's name for it.</summary>
    public string? Code { get; } = error["code"]?.ToString();
}

/// <summary>
/// A bot made with discord.js (<c>interop/discordjs.mjs</c>), in a process of its own. The test tells it what to do and waits for what
/// it is told of; both go as JSON lines.
/// </summary>
internal sealed class DiscordJs : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Task reading;
    private readonly Lock gate = new();
    private readonly Dictionary<int, TaskCompletionSource<JsonNode?>> asked = [];
    private readonly List<JsonNode> events = [];
    private TaskCompletionSource told = NewSignal();
    private int lastId;

    private DiscordJs(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(), EndAsync());
    }

    /// <summary>Starts the script; without Node.js or its libraries the test skips itself.</summary>
    /// <param name="api">Without the version and without a slash at the end.</param>
    public static DiscordJs Start(Uri api, string token) =>
        new(Node.Start("discordjs.mjs", api.AbsoluteUri.TrimEnd('/'), token));

    /// <summary>Has discord.js do one of the script's actions.</summary>
    /// <returns>What the action returned; null: nothing.</returns>
    /// <exception cref="DiscordJsException">discord.js threw.</exception>
    public async Task<JsonNode> DoAsync(string action, object with, CancellationToken cancellationToken)
    {
        var (id, answer) = Expect();
        var line = JsonSerializer.Serialize(
            new
            {
                id,
                @do = action,
                with,
            }
        );
        await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        return await answer.WaitAsync(Patience, cancellationToken) ?? new JsonObject();
    }

    /// <summary>The next event of a name that was not taken yet; waits for it.</summary>
    /// <exception cref="TimeoutException">It did not come in half a minute; says what did.</exception>
    public async Task<JsonNode> NextAsync(string name, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (Take(name) is { } found)
                {
                    return found;
                }

                more = told.Task;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"discord.js told of no '{name}'. What it told of: {Heard()}", late);
            }
        }
    }

    /// <summary>The next thing a person did that discord.js tells its handlers of.</summary>
    public Task<JsonNode> NextInteractionAsync(CancellationToken cancellationToken) =>
        NextAsync("interaction", cancellationToken);

    /// <summary>Drops the events that nobody took.</summary>
    public void Forget()
    {
        lock (gate)
        {
            events.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await reading;
        process.Dispose();
    }

    private (int Id, Task<JsonNode?> Answer) Expect()
    {
        lock (gate)
        {
            var source = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
            asked.Add(++lastId, source);
            return (lastId, source.Task);
        }
    }

    private JsonNode? Take(string name)
    {
        var found = events.Find(item => NameOf(item) == name);
        if (found is not null)
        {
            events.Remove(found);
        }

        return found;
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Receive(JsonNode.Parse(line)!);
        }
    }

    private void Receive(JsonNode message)
    {
        lock (gate)
        {
            if (NameOf(message) is not null)
            {
                events.Add(message);
                told.SetResult();
                told = NewSignal();
            }
            else
            {
                Answer(asked[message["id"]!.GetValue<int>()], message);
            }
        }
    }

    private static void Answer(TaskCompletionSource<JsonNode?> source, JsonNode message)
    {
        if (message["error"] is { } error)
        {
            source.SetException(new DiscordJsException(error));
        }
        else
        {
            source.SetResult(message["result"]);
        }
    }

    // What waits when the script dies must not wait for ever, and should say what the script said.
    private async Task EndAsync()
    {
        var complaint = await process.StandardError.ReadToEndAsync();
        lock (gate)
        {
            foreach (var source in asked.Values)
            {
                source.TrySetException(new InvalidOperationException($"The script ended. {complaint}"));
            }
        }
    }

    private string Heard()
    {
        lock (gate)
        {
            return string.Join('\n', events.Select(item => item.ToJsonString()));
        }
    }

    private static string? NameOf(JsonNode message) => message["event"]?.GetValue<string>();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
