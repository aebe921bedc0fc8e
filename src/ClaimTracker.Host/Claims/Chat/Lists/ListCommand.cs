using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary><c>/claim list</c>: claims by state, article and person, a page at a time.</summary>
internal sealed class ListCommand(ChatDoor door, ClaimPages pages) : ChatCommand(door)
{
    public override SlashPlace Place { get; } =
        ClaimCommands.Place(
            "List",
            CommandOption.Text(
                ClaimCommands.Words.Named("Whose"),
                ClaimCommands.Words.About("Whose"),
                choices: [.. Enum.GetValues<ListWhose>().Select(whose => Choice($"Whose_{whose}", (int)whose))]
            ),
            CommandOption.Text(
                ClaimCommands.Words.Named("State"),
                ClaimCommands.Words.About("State"),
                choices: [.. Enum.GetValues<ClaimState>().Select(state => Choice($"State_{state}", (int)state))]
            ),
            CommandOption.Text(
                ClaimCommands.Words.Named("Article"),
                ClaimCommands.Words.About("Article"),
                mostChars: 20
            )
        );

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        if (visit.Member.Refuse(Deed.Read) is { } refusal)
        {
            return Answers.Refused(refusal, visit);
        }

        ArticleNumber? article = null;
        if (interaction.Options.Text("article") is { } typed)
        {
            if (!ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number))
            {
                return Answers.Refused(ClaimRefusals.NoSuchArticleNumber(typed), visit);
            }

            article = number;
        }

        var place = new ListPlace(
            Enum.TryParse<ClaimState>(interaction.Options.Text("state"), out var state) ? state : null,
            article,
            Enum.TryParse<ListWhose>(interaction.Options.Text("whose"), out var whose) ? whose : ListWhose.All
        );
        return new Reply.Show(await pages.ShowAsync(visit, place, cancellationToken));
    }

    private static OptionChoice Choice(string key, int value) =>
        OptionChoice.Create(ClaimCommands.Words.Named(key), value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>"Back" and "Next" below a list of claims.</summary>
internal sealed class ListButton(ChatDoor door, ClaimPages pages) : IComponentHandler
{
    public string Verb => ListPlace.Verb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : ListPlace.Read(id) is not { } place ? Answers.Private(FormWords.OldButton(visit.Private))
            : visit.Member.Refuse(Deed.Read) is { } no ? Answers.Refused(no, visit)
            : new Reply.Update(await pages.ShowAsync(visit, place, cancellationToken));
    }
}
