namespace ClaimTracker.Discord.Simulator.State;

/// <summary>An account: a person or the bot.</summary>
public sealed class User
{
    internal User(ulong id, string name, bool isBot) => (Id, Name, DisplayName, IsBot) = (id, name, name, isBot);

    public ulong Id { get; }

    /// <summary>The unique lower-case name.</summary>
    public string Name { get; }

    /// <summary>What others see (<c>global_name</c>).</summary>
    public string DisplayName { get; set; }

    public bool IsBot { get; }

    /// <summary>The language of the person's own client, such as <c>fr</c>. Default <c>en-US</c>.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Whether a bot may write to this person directly. When not, a direct message answers 50007. Default: yes.</summary>
    public bool AcceptsDirectMessages { get; set; } = true;

    public override string ToString() => DisplayName;
}
