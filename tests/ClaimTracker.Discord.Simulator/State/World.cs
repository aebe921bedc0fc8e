using System.Security.Cryptography;

namespace ClaimTracker.Discord.Simulator.State;

/// <summary>
/// Everything the simulated Discord knows. One lock guards it all: whatever is called from outside goes through <see cref="Do{T}"/>,
/// so that a call sees and leaves a whole state, and events leave in the order in which they happened.
/// </summary>
public sealed class World
{
    private readonly Lock gate = new();
    private readonly List<Server> servers = [];
    private readonly List<User> users = [];
    private readonly Dictionary<ulong, Channel> channels = [];
    private readonly Dictionary<ulong, StoredFile> files = [];
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal World(TimeProvider time, string appName, string token)
    {
        (Time, Ids) = (time, new Snowflakes(time));
        var bot = new User(Ids.Next(), appName.ToLowerInvariant().Replace(' ', '-'), isBot: true)
        {
            DisplayName = appName,
        };
        users.Add(bot);

        // An application has the id of its bot, as all that were made since 2016.
        App = new Application(bot.Id, appName, token, bot);
    }

    /// <summary>Something visible changed. Raised inside the lock: take note and return at once.</summary>
    public event Action<Change>? Changed;

    /// <summary>Something to tell bots happened. Raised inside the lock.</summary>
    internal event Action<Happening>? Happened;

    public TimeProvider Time { get; }

    public Snowflakes Ids { get; }

    public Application App { get; }

    /// <summary>Signs the addresses of files.</summary>
    internal byte[] FilesKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where uploaded files are served, with a slash at the end.</summary>
    public Uri FilesAt { get; internal set; } = new("http://127.0.0.1/");

    public IReadOnlyList<Server> Servers => Do(() => servers.ToArray());

    public IReadOnlyList<User> Users => Do(() => users.ToArray());

    public IReadOnlyList<Channel> Channels => Do(() => channels.Values.ToArray());

    /// <summary>Reads or changes the world as one step.</summary>
    public T Do<T>(Func<T> step)
    {
        lock (gate)
        {
            return step();
        }
    }

    public void Do(Action step)
    {
        lock (gate)
        {
            step();
        }
    }

    /// <summary>Waits until something holds. It is asked again after each change.</summary>
    public async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (done, next) = Do(() => (holds(), this.next.Task));
            if (done)
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public User AddUser(string name, string? displayName = null, string locale = "en-US") =>
        Do(() =>
        {
            var user = new User(Ids.Next(), name, isBot: false)
            {
                DisplayName = displayName ?? Capital(name),
                Locale = locale,
            };
            users.Add(user);
            Tell(ChangeKind.Server);
            return user;
        });

    public Server AddServer(string name, string locale, User owner) =>
        Do(() =>
        {
            var server = new Server(this, name, locale, owner);
            servers.Add(server);
            Tell(ChangeKind.Server);
            return server;
        });

    internal Server? Server(ulong id) => servers.Find(server => server.Id == id);

    internal User? User(ulong id) => users.Find(user => user.Id == id);

    internal Channel? Channel(ulong id) => channels.GetValueOrDefault(id);

    internal StoredFile? File(ulong id) => Do(() => files.GetValueOrDefault(id));

    internal void Keep(StoredFile file) => files[file.Id] = file;

    internal Channel Add(Channel channel)
    {
        channels.Add(channel.Id, channel);
        Announce(new ChannelMade(channel));
        Tell(ChangeKind.Channel, channel);
        return channel;
    }

    /// <summary>The direct conversation of the bot with somebody, made at first need.</summary>
    internal Channel DirectWith(User user) =>
        Do(() =>
            channels.Values.FirstOrDefault(channel => channel.IsDirect && channel.Recipients.Contains(user))
            ?? Add(
                new Channel(this, ChannelKind.Direct, $"{user.Name} and {App.Bot.Name}", server: null)
                {
                    Recipients = [user, App.Bot],
                }
            )
        );

    internal void Announce(Happening happening) => Happened?.Invoke(happening);

    internal void Tell(ChangeKind kind, Channel? channel = null, Message? message = null)
    {
        Changed?.Invoke(new Change(kind, channel, message));
        var previous = this.next;
        this.next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        previous.SetResult();
    }

    private static string Capital(string name) => string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
}
