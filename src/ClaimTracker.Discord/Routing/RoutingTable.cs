using ClaimTracker.Discord.Commands;

namespace ClaimTracker.Discord.Routing;

/// <summary>Which handler is for what. Two handlers for the same thing are refused when the program starts.</summary>
public sealed class RoutingTable
{
    private readonly Dictionary<string, ISlashHandler> slashes;
    private readonly Dictionary<string, IMessageMenuHandler> messageMenus;
    private readonly Dictionary<string, IUserMenuHandler> userMenus;
    private readonly Dictionary<string, IComponentHandler> components;
    private readonly Dictionary<string, IModalHandler> modals;

    /// <exception cref="InvalidOperationException">Two handlers are for the same command or the same verb.</exception>
    /// <exception cref="Limits.DiscordLimitException">The commands together are more than Discord takes.</exception>
    public RoutingTable(
        IEnumerable<ISlashHandler> slashes,
        IEnumerable<IMessageMenuHandler> messageMenus,
        IEnumerable<IUserMenuHandler> userMenus,
        IEnumerable<IComponentHandler> components,
        IEnumerable<IModalHandler> modals
    )
    {
        this.slashes = Index(slashes, handler => handler.Place.Path, "command");
        this.messageMenus = Index(messageMenus, handler => handler.Definition.Name.Text, "message command");
        this.userMenus = Index(userMenus, handler => handler.Definition.Name.Text, "user command");
        this.components = Index(components, handler => handler.Verb, "button verb");
        this.modals = Index(modals, handler => handler.Verb, "modal verb");
        Commands = CommandAssembly.Gather(
            this.slashes.Values.Select(handler => handler.Place),
            this.messageMenus.Values.Select(handler => handler.Definition),
            this.userMenus.Values.Select(handler => handler.Definition)
        );
    }

    /// <summary>The commands that Discord should offer.</summary>
    public IReadOnlyList<Command> Commands { get; }

    internal ISlashHandler? Slash(string path) => slashes.GetValueOrDefault(path);

    internal IMessageMenuHandler? MessageMenu(string name) => messageMenus.GetValueOrDefault(name);

    internal IUserMenuHandler? UserMenu(string name) => userMenus.GetValueOrDefault(name);

    internal IComponentHandler? Component(string verb) => components.GetValueOrDefault(verb);

    internal IModalHandler? Modal(string verb) => modals.GetValueOrDefault(verb);

    private static Dictionary<string, T> Index<T>(IEnumerable<T> handlers, Func<T, string> key, string what)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            if (!index.TryAdd(key(handler), handler))
            {
                throw new InvalidOperationException(
                    $"A {what} needs one handler; '{key(handler)}' has {index[key(handler)].GetType().Name} and {handler.GetType().Name}."
                );
            }
        }

        return index;
    }
}
