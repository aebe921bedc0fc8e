using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary><c>/setup</c>: shows how the team works and changes it, for those who manage the server.</summary>
internal sealed class SetupHandler(
    ChatDoor door,
    Databases databases,
    ChannelReport channels,
    UndeliveredReport undelivered,
    ZoneSuggestions zones,
    TimeProvider time
) : ISuggestingHandler, IRestrictedHandler
{
    public const string Path = "setup";

    public SlashPlace Place { get; } = new SlashPlace.Alone(SetupOptions.Command);

    public Deed Deed => Deed.SetUp;

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        if (!(await door.EnterAsync(interaction.From, cancellationToken)).Is(out var visit, out var closed))
        {
            return Answers.Refused(closed, interaction.From);
        }

        // Who may see the command can be changed in the server's settings; who may set the team up cannot.
        if (visit.Member.Refuse(Deed.SetUp) is { } refusal)
        {
            return Answers.Refused(refusal, visit);
        }

        return SetupOptions.Read(interaction) is { } wish
            ? await ChangeAsync(wish, visit, interaction.From, cancellationToken)
            : await ShowAsync(visit.Settings, isChanged: false, visit, interaction.From, cancellationToken);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return Task.FromResult(zones.For(interaction.Typed, ChatLanguage.Of(interaction.From.Locale)));
    }

    private async Task<Reply> ChangeAsync(
        TeamWish wish,
        Visit visit,
        InteractionSource from,
        CancellationToken cancellationToken
    )
    {
        var outcome = await databases.SetUpAsync(visit.Member, wish, time.GetUtcNow(), cancellationToken);
        return outcome.Is(out var settings, out var refusal)
            ? await ShowAsync(settings, isChanged: true, visit, from, cancellationToken)
            : Answers.Refused(refusal, visit);
    }

    private async Task<Reply> ShowAsync(
        TeamSettings settings,
        bool isChanged,
        Visit visit,
        InteractionSource from,
        CancellationToken cancellationToken
    )
    {
        var found = await channels.LookAsync(settings, visit.Private, cancellationToken);
        var card = new SetupCard(settings, visit.Private, ChatLanguage.Of(settings.Language ?? from.GuildLocale));
        var stuck = await undelivered.ReadAsync(visit.Member.Team, visit.Private, cancellationToken);
        return new Reply.Show(card.Show(found, stuck, isChanged, time.GetUtcNow()));
    }
}
