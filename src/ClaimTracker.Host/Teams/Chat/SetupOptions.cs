using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>What can be filled in after <c>/setup</c>, and what it means for the team.</summary>
internal static class SetupOptions
{
    private const string AsTheServer = "server";
    private const string Everything = "everything";
    private const string NoChoice = "";
    private const string FirstZone = "UTC";
    private const int NoDays = 0;

    private static readonly CommandOption ReviewChannel = CommandOption.Channel(
        SetupTexts.Named(nameof(ReviewChannel)),
        SetupTexts.About(nameof(ReviewChannel)),
        kinds: ChannelType.Text
    );

    private static readonly CommandOption DigestChannel = CommandOption.Channel(
        SetupTexts.Named(nameof(DigestChannel)),
        SetupTexts.About(nameof(DigestChannel)),
        kinds: ChannelType.Text
    );

    private static readonly CommandOption Zone = CommandOption.Text(
        SetupTexts.Named(nameof(Zone)),
        SetupTexts.About(nameof(Zone)),
        suggests: true,
        mostChars: TeamSettings.ZoneMaxLengthChars
    );

    private static readonly CommandOption Language = CommandOption.Text(
        SetupTexts.Named(nameof(Language)),
        SetupTexts.About(nameof(Language)),
        choices:
        [
            OptionChoice.Create(SetupTexts.Named("English"), "en"),
            OptionChoice.Create(SetupTexts.Named("French"), "fr"),
            OptionChoice.Create(SetupTexts.Named(nameof(AsTheServer)), AsTheServer),
        ]
    );

    private static readonly CommandOption ReviewerRole = CommandOption.Role(
        SetupTexts.Named(nameof(ReviewerRole)),
        SetupTexts.About(nameof(ReviewerRole))
    );

    private static readonly CommandOption EditorRole = CommandOption.Role(
        SetupTexts.Named(nameof(EditorRole)),
        SetupTexts.About(nameof(EditorRole))
    );

    private static readonly CommandOption SecondPerson = CommandOption.YesNo(
        SetupTexts.Named(nameof(SecondPerson)),
        SetupTexts.About(nameof(SecondPerson))
    );

    private static readonly CommandOption StaleAfter = CommandOption.Whole(
        SetupTexts.Named(nameof(StaleAfter)),
        SetupTexts.About(nameof(StaleAfter)),
        least: NoDays,
        most: TeamSettings.MostStaleDays
    );

    private static readonly IReadOnlyList<CommandOption> Choices =
    [
        ReviewChannel,
        DigestChannel,
        Zone,
        Language,
        ReviewerRole,
        EditorRole,
        SecondPerson,
        StaleAfter,
    ];

    private static readonly CommandOption Forget = CommandOption.Text(
        SetupTexts.Named(nameof(Forget)),
        SetupTexts.About(nameof(Forget)),
        choices:
        [
            .. Choices.Select(option => OptionChoice.Create(option.Name, option.Name.Text)),
            OptionChoice.Create(SetupTexts.Named(nameof(Everything)), Everything),
        ]
    );

    public static SlashCommand Command { get; } =
        SlashCommand.Create(
            SetupTexts.Named("Setup"),
            SetupTexts.About("Setup"),
            [.. Choices, Forget],
            Permissions.ManageServer
        );

    /// <summary>What the person wants changed; absent when nothing was filled in. What is given counts for more than what is to be forgotten.</summary>
    public static TeamWish? Read(SlashInteraction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var given = interaction.Options;
        if (Command.Options.All(option => !given.Has(option.Name.Text)))
        {
            return null;
        }

        return new TeamWish
        {
            ReviewChannel = IdOf(given, ReviewChannel) ?? Forgotten(given, ReviewChannel, NoChoice),
            DigestChannel = IdOf(given, DigestChannel) ?? Forgotten(given, DigestChannel, NoChoice),
            Zone = ZoneOf(given) ?? Forgotten(given, Zone, FirstZone),
            Language = LanguageOf(given) ?? Forgotten(given, Language, NoChoice),
            ReviewerRole = RoleOf(given, ReviewerRole, interaction) ?? Forgotten(given, ReviewerRole, NoChoice),
            EditorRole = RoleOf(given, EditorRole, interaction) ?? Forgotten(given, EditorRole, NoChoice),
            NeedsSecondPerson =
                given.YesNo(SecondPerson.Name.Text) ?? (Forgotten(given, SecondPerson, NoChoice) is null ? null : true),
            StaleAfterDays =
                (int?)given.Whole(StaleAfter.Name.Text)
                ?? (Forgotten(given, StaleAfter, NoChoice) is null ? null : NoDays),
        };
    }

    private static string? IdOf(OptionValues given, CommandOption option) => given.Id(option.Name.Text)?.ToString();

    // The role that everybody has stands for "no role needed", and it bears the server's own id.
    private static string? RoleOf(OptionValues given, CommandOption option, SlashInteraction interaction) =>
        given.Id(option.Name.Text) is not { } role ? null
        : role == interaction.From.GuildId ? NoChoice
        : role.ToString();

    private static string? ZoneOf(OptionValues given) =>
        given.Text(Zone.Name.Text) is { } typed && !string.IsNullOrWhiteSpace(typed)
            ? ZoneSuggestions.Find(typed) ?? typed
            : null;

    private static string? LanguageOf(OptionValues given) =>
        given.Text(Language.Name.Text) switch
        {
            AsTheServer => NoChoice,
            "en" or "fr" => given.Text(Language.Name.Text),
            _ => null,
        };

    private static string? Forgotten(OptionValues given, CommandOption option, string asNew) =>
        given.Text(Forget.Name.Text) is { } what && (what == Everything || what == option.Name.Text) ? asNew : null;
}
