namespace ClaimTracker.Discord.Simulator.State;

/// <summary>The application whose bot is under test.</summary>
public sealed class Application
{
    internal Application(ulong id, string name, string token, User bot) =>
        (Id, Name, Token, Bot) = (id, name, token, bot);

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>The bot's token. Changing it is a revocation: calls with the old one answer 401, IDENTIFY closes with 4004.</summary>
    public string Token { get; set; }

    public User Bot { get; }

    /// <summary>The Ed25519 public key, 64 hex digits.</summary>
    public string VerifyKey { get; internal set; } = new('0', 64);

    /// <summary>Where interactions are posted to; null: they come over the gateway.</summary>
    public Uri? InteractionsEndpoint { get; set; }

    /// <summary>Whether MESSAGE_CONTENT is switched on for the application.</summary>
    public bool MayReadMessages { get; set; }

    internal List<Command> Commands { get; } = [];

    /// <summary>How many command names were new today, by scope (0: global, else the server's id).</summary>
    internal Dictionary<ulong, int> CommandsCreated { get; } = [];
}
