using ClaimTracker.Discord.Simulator.Interactions;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>What a person saw happen after using a command, clicking or submitting.</summary>
public sealed class Answer
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Seat seat;
    private readonly Interaction interaction;
    private readonly DateTimeOffset? editedBefore;

    internal Answer(Seat seat, Interaction interaction, Outcome outcome, DateTimeOffset? editedBefore) =>
        (this.seat, this.interaction, Outcome, this.editedBefore) = (seat, interaction, outcome, editedBefore);

    /// <summary>The first answer, as it came within three seconds.</summary>
    public Outcome Outcome { get; }

    /// <summary>What Discord shows when there was no answer; null: there was one.</summary>
    public string? Failure => (Outcome as Outcome.Failed)?.Reason;

    /// <summary>The message that came or changed.</summary>
    /// <exception cref="NotPossibleException">There is none: the text says what came instead.</exception>
    public Card Card =>
        Outcome switch
        {
            Outcome.Posted posted => new Card(this.seat, posted.Message),
            Outcome.Edited edited => new Card(this.seat, edited.Message),
            Outcome.Acknowledged when this.interaction.Original is { } source => new Card(this.seat, source),
            _ => throw Not("a message"),
        };

    /// <summary>The form that came.</summary>
    /// <exception cref="NotPossibleException">None came: the text says what came instead.</exception>
    public Modal Modal => Outcome is Outcome.ModalShown ? new Modal(this.seat, this.interaction) : throw Not("a modal");

    /// <summary>Further messages, oldest first.</summary>
    public IReadOnlyList<Card> Followups =>
        this.seat.Stage.World.Do(() =>
            this.interaction.Followups.Where(m => !m.IsDeleted).Select(message => new Card(this.seat, message)).ToList()
        );

    /// <inheritdoc cref="Card.Text"/>
    public string Text => Card.Text;

    /// <inheritdoc cref="Card.Embeds"/>
    public IReadOnlyList<SeenEmbed> Embeds => Card.Embeds;

    /// <inheritdoc cref="Card.Buttons"/>
    public IReadOnlyList<SeenButton> Buttons => Card.Buttons;

    /// <inheritdoc cref="Card.IsPrivate"/>
    public bool IsPrivate => Card.IsPrivate;

    /// <inheritdoc cref="Card.IsThinking"/>
    public bool IsThinking => Outcome is Outcome.Posted && Card.IsThinking;

    /// <inheritdoc cref="Card.Click"/>
    public Task<Answer> Click(string button, CancellationToken cancellationToken) =>
        Card.Click(button, cancellationToken);

    /// <inheritdoc cref="Card.Select"/>
    public Task<Answer> Select(string select, IReadOnlyList<object> values, CancellationToken cancellationToken) =>
        Card.Select(select, values, cancellationToken);

    /// <summary>
    /// Waits for the answer after "thinking" or after a deferred update: the message's edit, its deletion, or a further message. Gives
    /// the same answer, whose message is now what it became.
    /// </summary>
    /// <exception cref="NotPossibleException">Fifteen minutes passed: nothing can come any more.</exception>
    public async Task<Answer> Settled(CancellationToken cancellationToken)
    {
        var world = this.seat.Stage.World;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await world.UntilAsync(() => IsSettled, enough.Token).WaitAsync(TokenLife, world.Time, cancellationToken);
            return this;
        }
        catch (TimeoutException)
        {
            await enough.CancelAsync();
            throw new NotPossibleException(
                "The application did not respond: it was still thinking when its token ran out."
            );
        }
    }

    private bool IsSettled =>
        Outcome switch
        {
            Outcome.Posted posted => !posted.Message.IsThinking || posted.Message.IsDeleted,
            Outcome.Acknowledged => this.interaction.Followups.Count > 0
                || this.interaction.Original is not { IsDeleted: false } source
                || source.EditedAt != this.editedBefore,
            _ => true,
        };

    private NotPossibleException Not(string wanted) =>
        new(
            Outcome switch
            {
                Outcome.Failed failed => $"There is no {wanted[2..]}: {failed.Reason}.",
                Outcome.ModalShown => $"The application showed a modal, not {wanted}.",
                Outcome.Posted or Outcome.Edited =>
                    $"The application answered with a message, not {wanted}: {Card.Text}",
                _ => $"The application acknowledged, but sent no {wanted[2..]}.",
            }
        );
}
