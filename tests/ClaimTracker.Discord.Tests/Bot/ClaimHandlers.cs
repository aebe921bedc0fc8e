using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>A small bot that uses each thing the client can do once.</summary>
internal static class ClaimHandlers
{
    public static readonly Family Claim = new("claim", "Claims of this server");

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ISlashHandler, ShowClaim>();
        services.AddSingleton<ISlashHandler, ExportClaims>();
        services.AddSingleton<ISlashHandler, ReadArticle>();
        services.AddSingleton<ISlashHandler, Fail>();
        services.AddSingleton<IMessageMenuHandler, TrackClaims>();
        services.AddSingleton<IUserMenuHandler, WhoIsThis>();
        services.AddSingleton<IComponentHandler, CiteButton>();
        services.AddSingleton<IComponentHandler, RatingSelect>();
        services.AddSingleton<IModalHandler, CiteForm>();
    }

    public static OutgoingMessage Card(string claim, string citation = "none") =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    claim,
                    "Mali controls its airspace.",
                    colour: 0x2266AA,
                    fields: [EmbedField.Create("Citation", Fitting.Fit(citation, EmbedField.MostValueChars))]
                ),
            ],
            rows:
            [
                ActionRow.Of(
                    Button.Primary("Cite", CustomId.Create("cite", claim)),
                    Button.Link("Open on the web", new Uri("https://example.org/claims/3"))
                ),
                ActionRow.Of(
                    StringSelect.Create(
                        new SelectSettings(CustomId.Create("rate", claim), "Rating"),
                        [Choice.Create("True", "5"), Choice.Create("False", "1")]
                    )
                ),
            ]
        );

    internal sealed class ShowClaim : ISuggestingHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Part(
                Claim,
                Subcommand.Create(
                    "show",
                    "Shows a claim",
                    CommandOption.Text("claim", "Which one", isRequired: true, suggests: true)
                )
            );

        public Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => Task.FromResult<Reply>(new Reply.Show(Card(interaction.Options.Text("claim")!)));

        public Task<IReadOnlyList<Suggestion>> SuggestAsync(
            SuggestInteraction interaction,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<IReadOnlyList<Suggestion>>([
                .. new[] { "C-3", "C-17" }
                    .Where(claim => claim.StartsWith(interaction.Typed, StringComparison.Ordinal))
                    .Select(claim => Suggestion.Fitted($"{claim}: Mali controls its airspace.", claim)),
            ]);
    }

    internal sealed class ExportClaims : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Part(
                Claim,
                Subcommand.Create(
                    "export",
                    new Localized(
                        "Exports all claims",
                        new Dictionary<string, string> { ["fr"] = "Exporte toutes les affirmations" }
                    )
                )
            );

        public Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Show(
                    OutgoingMessage.Create(
                        "Here they are.",
                        files: [OutgoingFile.Create("claims é.csv", "number,claim\n"u8.ToArray(), "All claims")],
                        isPrivate: true
                    )
                )
            );
    }

    /// <summary>Takes its time: shows how far it is, then a message made of components.</summary>
    internal sealed class ReadArticle : ISlashHandler
    {
        public SlashPlace Place { get; } =
            new SlashPlace.Alone(
                SlashCommand.Create(
                    "read",
                    "Reads an article",
                    [CommandOption.Attachment("file", "The article", isRequired: true)]
                )
            );

        public WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

        public async Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(TimeSpan.FromSeconds(1.2), cancellationToken);
            await conversation.ShowProgressAsync(
                OutgoingMessage.Layout([TextDisplay.Create("Reading …")]),
                cancellationToken
            );
            return new Reply.Show(
                OutgoingMessage.Layout([
                    Container.Create(
                        0x2266AA,
                        TextDisplay.Create($"Read {interaction.Options.Attachment("file")!.Filename}."),
                        Separator.Line,
                        Section.Create(
                            Button.Secondary("Cite", CustomId.Create("cite", "C-3")),
                            TextDisplay.Create("C-3")
                        )
                    ),
                ])
            );
        }
    }

    internal sealed class Fail : ISlashHandler
    {
        public SlashPlace Place { get; } = new SlashPlace.Alone(SlashCommand.Create("fail", "Fails"));

        public Task<Reply> HandleAsync(
            SlashInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("nothing for people to read");
    }

    internal sealed class TrackClaims : IMessageMenuHandler
    {
        public MessageCommand Definition { get; } = MessageCommand.Create("Track claims");

        public Task<Reply> HandleAsync(
            MessageMenuInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Show(
                    OutgoingMessage.Create($"Tracked: {Markup.Plain(interaction.Target.Content!)}", isPrivate: true)
                )
            );
    }

    internal sealed class WhoIsThis : IUserMenuHandler
    {
        public UserCommand Definition { get; } = UserCommand.Create("Who is this?");

        public Task<Reply> HandleAsync(
            UserMenuInteraction interaction,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Show(OutgoingMessage.Create(interaction.Target.DisplayName, isPrivate: true))
            );
    }

    internal sealed class CiteButton : IComponentHandler
    {
        public string Verb => "cite";

        public WhenSlow WhenSlow => WhenSlow.Wait;

        public Task<Reply> HandleAsync(
            ComponentInteraction interaction,
            CustomId id,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Open(
                    Modal.Create(
                        CustomId.Create("cite", id.Arguments[0]),
                        "Cite evidence",
                        TextDisplay.Create("What supports or refutes it?"),
                        Label.Create("Address", TextInput.Line("address", placeholder: "https://")),
                        Label.Create("Quote", TextInput.Paragraph("quote", isRequired: false), "The words that matter"),
                        Label.Create(
                            "Stance",
                            RadioGroup.Create(
                                "stance",
                                [Choice.Create("Supports", "supports"), Choice.Create("Refutes", "refutes")]
                            )
                        ),
                        Label.Create("A copy", FileUpload.Create("copy", least: 0))
                    )
                )
            );
    }

    internal sealed class CiteForm : IModalHandler
    {
        public string Verb => "cite";

        public Task<Reply> HandleAsync(
            ModalInteraction interaction,
            CustomId id,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Update(
                    Card(
                        id.Arguments[0],
                        $"{interaction.Fields.Text("address")} {interaction.Fields.Text("stance")} {interaction.Fields.Files("copy").Count}"
                    )
                )
            );
    }

    internal sealed class RatingSelect : IComponentHandler
    {
        public string Verb => "rate";

        public Task<Reply> HandleAsync(
            ComponentInteraction interaction,
            CustomId id,
            Conversation conversation,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<Reply>(
                new Reply.Show(
                    OutgoingMessage.Create($"{id.Arguments[0]} was rated {interaction.Values[0]}.", isPrivate: true)
                )
            );
    }
}
