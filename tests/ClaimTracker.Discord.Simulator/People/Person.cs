using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>A person who uses Discord.</summary>
public sealed class Person
{
    private readonly Stage stage;

    internal Person(Stage stage, User user) => (this.stage, User) = (stage, user);

    public User User { get; }

    public ulong Id => User.Id;

    public static implicit operator User(Person person) => person.User;

    /// <summary>Looks at a channel or thread.</summary>
    /// <exception cref="NotPossibleException">The person does not see it.</exception>
    public Seat In(Channel channel) =>
        channel.PermissionsOf(User).HasFlag(Permissions.ViewChannel)
            ? new Seat(this.stage, this, channel)
            : throw new NotPossibleException(
                $"{User} does not see {channel}: a member with the right to view it is needed."
            );

    /// <summary>Looks at the direct conversation with the bot.</summary>
    public Seat InDirect() => In(this.stage.World.DirectWith(User));

    public User ToUser() => User;

    public override string ToString() => User.ToString();
}
