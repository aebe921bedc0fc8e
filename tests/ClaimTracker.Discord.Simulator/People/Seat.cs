using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>
/// A person looking at a channel. Its methods are what a person does, so they have no "Async" at the end although they wait for the
/// application: <c>await seat.Slash("/claim show", new { claim = "C-3" }, ct)</c>.
/// </summary>
public sealed class Seat
{
    internal Seat(Stage stage, Person person, Channel channel) => (Stage, Person, Channel) = (stage, person, channel);

    public Person Person { get; }

    public Channel Channel { get; }

    internal Stage Stage { get; }

    /// <summary>What the person sees here, oldest first: everybody's messages, and private answers to this person.</summary>
    public IReadOnlyList<Card> Messages =>
        Stage.World.Do(() => Channel.Stored.Where(Sees).Select(message => new Card(this, message)).ToList());

    /// <summary>What the person is offered here, of all kinds.</summary>
    internal IReadOnlyList<Command> Commands => Stage.World.Do(() => KnownCommands.Offered(this));

    /// <summary>The newest message here.</summary>
    /// <exception cref="NotPossibleException">There is none.</exception>
    public Card Newest =>
        Messages is [.., var last] ? last : throw new NotPossibleException($"{Person} sees no message in {Channel}.");

    public Task<Answer> Slash(string command, CancellationToken cancellationToken) =>
        Slash(command, options: null, cancellationToken);

    /// <summary>Uses a slash command.</summary>
    /// <param name="command">With its subcommands, such as <c>/claim show</c>.</param>
    /// <param name="options">
    /// An object or a dictionary with a value for each option by its name: text, numbers, booleans, a <see cref="Person"/>,
    /// <see cref="User"/>, <see cref="Channel"/>, <see cref="Role"/> or <see cref="SimulatedFile"/>. Null: none.
    /// </param>
    /// <exception cref="NotPossibleException">Discord's own program would not send it: unknown, not allowed, or a wrong value.</exception>
    public Task<Answer> Slash(string command, object? options, CancellationToken cancellationToken) =>
        Act(() => new CommandCall(this, command).Run(NamedValues.Of(options)), cancellationToken);

    public Task<IReadOnlyList<Choice>> Suggest(
        string command,
        string option,
        string typed,
        CancellationToken cancellationToken
    ) => Suggest(command, option, typed, others: null, cancellationToken);

    /// <summary>Types into an option that completes by itself, and gives the choices that come.</summary>
    /// <param name="others">Options filled in before.</param>
    /// <exception cref="NotPossibleException">The option does not complete, or the application gave no choices.</exception>
    public async Task<IReadOnlyList<Choice>> Suggest(
        string command,
        string option,
        string typed,
        object? others,
        CancellationToken cancellationToken
    )
    {
        var answer = await Act(
            () => new CommandCall(this, command).Type(option, typed, NamedValues.Of(others)),
            cancellationToken
        );
        return answer.Outcome is Outcome.Suggested suggested
            ? Choice.ListOf(suggested.Choices)
            : throw new NotPossibleException($"Loading options failed: {answer.Failure}");
    }

    /// <summary>Right-clicks a message and chooses one of the application's commands.</summary>
    public Task<Answer> Menu(string command, Message message, CancellationToken cancellationToken) =>
        Act(() => MenuCall.OnMessage(this, command, message), cancellationToken);

    /// <inheritdoc cref="Menu(string, Message, CancellationToken)"/>
    public Task<Answer> Menu(string command, Card card, CancellationToken cancellationToken) =>
        Menu(command, card.Message, cancellationToken);

    /// <summary>Right-clicks a person and chooses one of the application's commands.</summary>
    public Task<Answer> Menu(string command, User user, CancellationToken cancellationToken) =>
        Act(() => MenuCall.OnUser(this, command, user), cancellationToken);

    /// <summary>Posts a message.</summary>
    /// <exception cref="NotPossibleException">The person may not write here, or the message is empty or too long.</exception>
    public Message Say(string text, params IReadOnlyList<SimulatedFile> files) => Say(text, repliesTo: null, files);

    /// <inheritdoc cref="Say(string, IReadOnlyList{SimulatedFile})"/>
    public Message Say(string text, Message? repliesTo, params IReadOnlyList<SimulatedFile> files)
    {
        if (Channel.Kind is ChannelKind.Forum || !Stage.World.Do(() => PermissionRules.MaySend(Channel, Person)))
        {
            throw new NotPossibleException($"{Person} may not write in {Channel}.");
        }

        try
        {
            return Stage.Say(this, text, files, repliesTo);
        }
        catch (ApiException refusal)
        {
            throw new NotPossibleException($"{Person} cannot post that in {Channel}: {refusal.Body().ToJsonString()}");
        }
    }

    /// <summary>Waits until a message is here that satisfies a condition, and gives the newest such.</summary>
    public async Task<Card> Sees(Func<Card, bool> isIt, CancellationToken cancellationToken)
    {
        Card? found = null;
        await Stage.World.UntilAsync(() => (found = Messages.LastOrDefault(isIt)) is not null, cancellationToken);
        return found!;
    }

    internal bool Sees(Message message) => message.OnlyFor is null || message.OnlyFor == Person.User;

    internal Task<Answer> Act(Func<Deed> deed, CancellationToken cancellationToken) =>
        Stage.ActAsync(this, Stage.World.Do(deed), cancellationToken);
}
